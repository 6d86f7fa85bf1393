import { useController, useFormContext, useFormState } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Switch } from "@/components/ui/switch";
import type { TemplatePhase } from "./phase-groups";
import type { PhaseDefault } from "./template-editor";
import type { TemplateValues } from "./template-values";

type TemplateFieldsProps = {
  phases: readonly TemplatePhase[];
  /** The defaults of phases, but for this template. */
  defaults: readonly PhaseDefault[];
};

export function TemplateFields({ phases, defaults }: TemplateFieldsProps) {
  const { control } = useFormContext<TemplateValues>();
  const { errors, defaultValues } = useFormState({ control });
  const name = useController({ control, name: "name" }).field;
  const phase = useController({ control, name: "phase" }).field;
  const isDefault = useController({ control, name: "default_for_phase" }).field;
  const phaseName = phases.find(({ key }) => key === phase.value)?.name ?? "the phase";
  const former = defaults.find((other) => other.phase === phase.value);
  const offered = phases.filter(({ key, isArchived }) => !isArchived || key === defaultValues?.phase);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)_240px] gap-3 max-md:grid-cols-1">
        <Field label="Name" error={errors.name?.message}>
          <Input autoComplete="off" {...name} />
        </Field>
        <Field label="Phase" error={errors.phase?.message}>
          <NativeSelect {...phase}>
            {offered.map(({ key, name, isArchived }) => (
              <option key={key} value={key}>
                {isArchived ? `${name} (archived)` : name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
      <div className="grid gap-1">
        <span>
          <Switch
            label="Default of the phase"
            checked={isDefault.value}
            onCheckedChange={isDefault.onChange}
          />
        </span>
        <p className="text-12 text-3" aria-live="polite">
          {isDefault.value
            ? `An onboarding gets these tasks by itself when it enters ${phaseName} for the first time.`
            : "Only added by hand, or chosen when an onboarding is created."}
          {isDefault.value && former && ` It takes over from “${former.name}”.`}
        </p>
      </div>
    </>
  );
}
