import { Controller, type UseFormReturn, useFormState } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { CustomField } from "@/lib/contract/custom-field";
import { customName } from "./custom-values";
import type { CustomerValues } from "./use-add-customer";

type RequiredFieldsProps = { form: UseFormReturn<CustomerValues>; fields: readonly CustomField[] };

/** The custom fields that a new customer needs; the others are filled in on its page. */
export function RequiredFields({ form, fields }: RequiredFieldsProps) {
  if (fields.length === 0) return null;
  return (
    <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
      {fields.map((field) => (
        <RequiredField key={field.id} form={form} field={field} />
      ))}
    </div>
  );
}

type RequiredFieldProps = { form: UseFormReturn<CustomerValues>; field: CustomField };

function RequiredField({ form, field }: RequiredFieldProps) {
  const name = customName(field.slug);
  const { errors } = useFormState({ control: form.control, name });
  const error = errors[name]?.message;
  if (field.type === "select") {
    return (
      <Controller
        control={form.control}
        name={name}
        render={({ field: choice }) => (
          <Field label={field.label} error={error}>
            <Select
              options={field.options.map((option) => ({ value: option, label: option }))}
              value={choice.value || null}
              onValueChange={choice.onChange}
              placeholder="Choose"
            />
          </Field>
        )}
      />
    );
  }
  return (
    <Field label={field.label} error={error}>
      <Input
        autoComplete="off"
        type={field.type === "date" ? "date" : "text"}
        {...(field.type === "number" && { inputMode: "decimal" as const })}
        {...form.register(name)}
      />
    </Field>
  );
}
