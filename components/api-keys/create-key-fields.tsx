import { Controller, type UseFormReturn, useFormState, useWatch } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { keyTiers } from "@/lib/contract/enums";
import { dayOf, formatLongDay } from "@/lib/dates";
import {
  expiryOptions,
  type KeyValues,
  lastDayOf,
  modeOptions,
  rightsOptions,
  tierOptions,
} from "./key-form";
import type { Clock } from "./key-words";

type FormProps = { form: UseFormReturn<KeyValues> };

export function CreateKeyFields({ form, clock }: FormProps & { clock: Clock }) {
  const mode = useWatch({ control: form.control, name: "mode" });
  const { errors } = useFormState({ control: form.control });
  return (
    <>
      <Field
        label="Name"
        hint="What uses it, so that everybody knows what stops with it"
        error={errors.name?.message}
      >
        <Input autoComplete="off" {...form.register("name")} />
      </Field>
      <Choice
        form={form}
        name="mode"
        label="Mode"
        options={modeOptions}
        hint={
          mode === "live"
            ? "Changes by this key send messages to customers."
            : "What this key changes stays in the building: no messages to customers."
        }
      />
      <Choice form={form} name="rights" label="Rights" options={rightsOptions} />
      <RateFields form={form} isTest={mode === "test"} />
      <ExpiryFields form={form} clock={clock} />
    </>
  );
}

function RateFields({ form, isTest }: FormProps & { isTest: boolean }) {
  const tier = useWatch({ control: form.control, name: "tier" });
  const { errors } = useFormState({ control: form.control });
  if (isTest) {
    return (
      <Field isGroup label="Requests a minute">
        <p className="text-2">{keyTiers.test}, as for every test key</p>
      </Field>
    );
  }
  return (
    <>
      <Choice form={form} name="tier" label="Requests a minute" options={tierOptions} />
      {tier === "other" && (
        <Field label="Number of requests a minute" error={errors.rate_limit_tier?.message}>
          <Input
            inputMode="numeric"
            autoComplete="off"
            placeholder="1200"
            className="num max-w-40"
            {...form.register("rate_limit_tier")}
          />
        </Field>
      )}
    </>
  );
}

function ExpiryFields({ form, clock }: FormProps & { clock: Clock }) {
  const [expiry, expires_at] = useWatch({ control: form.control, name: ["expiry", "expires_at"] });
  const lastDay = lastDayOf({ expiry, expires_at }, clock);
  const words = lastDay ? `Works through ${formatLongDay(lastDay)}` : undefined;
  const { errors } = useFormState({ control: form.control });
  return (
    <>
      <Choice
        form={form}
        name="expiry"
        label="Expires"
        options={expiryOptions}
        hint={expiry === "never" ? "Works until it is revoked" : expiry === "date" ? undefined : words}
      />
      {expiry === "date" && (
        <Field label="Last day" hint={words} error={errors.expires_at?.message}>
          <Input
            type="date"
            min={dayOf(clock.now, clock.timeZone)}
            className="num max-w-40"
            {...form.register("expires_at")}
          />
        </Field>
      )}
    </>
  );
}

type ChoiceProps<Name extends "mode" | "rights" | "tier" | "expiry"> = FormProps & {
  name: Name;
  label: string;
  hint?: string | undefined;
  options: readonly { value: KeyValues[Name]; label: string }[];
};

function Choice<Name extends "mode" | "rights" | "tier" | "expiry">(props: ChoiceProps<Name>) {
  const { form, name, label, hint, options } = props;
  return (
    <Controller
      control={form.control}
      name={name}
      render={({ field }) => (
        <Field isGroup label={label} hint={hint}>
          <div>
            <Segmented
              label={label}
              size="form"
              options={options}
              value={field.value}
              onValueChange={field.onChange}
            />
          </div>
        </Field>
      )}
    />
  );
}
