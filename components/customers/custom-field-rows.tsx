import { valueFaultWords } from "@/components/custom-fields/field-words";
import { EditableText } from "@/components/ui/editable-text";
import { QuietChoice } from "@/components/ui/quiet-choice";
import { showRefusalToast } from "@/components/ui/toast-queue";
import type { CustomField } from "@/lib/contract/custom-field";
import type { CustomerPatchInput } from "@/lib/contract/customer";
import { dayOf, formatDay } from "@/lib/dates";
import { customFieldFaults, fieldValue, valueOfText } from "@/lib/domain/custom-fields";
import { DetailRow } from "./detail-row";
import type { EditedCustomer } from "./use-edit-customer";

type CustomFieldRowsProps = EditedCustomer & {
  fields: readonly CustomField[];
  mayEdit: boolean;
  now: string;
  timeZone: string;
  save: (patch: CustomerPatchInput) => Promise<string | undefined>;
};

/** Values are edited in place, each by its type. */
export function CustomFieldRows({ fields, ...rest }: CustomFieldRowsProps) {
  return fields.map((field) => (
    <DetailRow key={field.id} label={field.label}>
      <CustomValue field={field} {...rest} />
    </DetailRow>
  ));
}

type CustomValueProps = Omit<CustomFieldRowsProps, "fields"> & { field: CustomField };

function CustomValue({ field, customer, version, mayEdit, save, now, timeZone }: CustomValueProps) {
  const value = fieldValue(customer.custom_fields, field.slug);
  const text = value === undefined ? "" : String(value);
  const write = async (written: string) => {
    const fresh = valueOfText(field, written);
    const [fault] = customFieldFaults([field], { [field.slug]: fresh }, "part");
    return fault ? valueFaultWords(field, fault) : save({ custom_fields: { [field.slug]: fresh } });
  };
  if (field.type === "select" && mayEdit) {
    return (
      <QuietChoice
        label={field.label}
        options={choicesOf(field, text)}
        value={text}
        onValueChange={async (option) => {
          const refusal = option === text ? undefined : await write(option);
          if (refusal) showRefusalToast(refusal);
        }}
      />
    );
  }
  return (
    <EditableText
      key={version}
      label={field.label}
      value={text}
      {...(field.type === "date" && {
        type: "date" as const,
        words: text && formatDay(text, dayOf(now, timeZone)),
      })}
      {...(typeof value === "number" && { words: value.toLocaleString("en", { maximumFractionDigits: 20 }) })}
      placeholder={mayEdit ? "Add" : "–"}
      onSave={write}
      disabled={!mayEdit}
      className={field.type === "string" ? "max-md:text-14" : "num max-md:text-14"}
    />
  );
}

/** A list of choices has no word for null; a required field offers none once it has a value. */
function choicesOf({ options, required }: CustomField, present: string) {
  const none = required && present !== "" ? [] : [{ value: "", label: "–" }];
  const removed = present === "" || options.includes(present) ? [] : [{ value: present, label: present }];
  return [...options.map((option) => ({ value: option, label: option })), ...removed, ...none];
}
