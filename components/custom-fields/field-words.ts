import { type CustomFieldType, customFieldTypes } from "@/lib/contract/enums";
import type { CustomFieldDefinition } from "@/lib/domain/custom-fields";
import type { Fault } from "@/lib/errors";

const typeLabels: Readonly<Record<CustomFieldType, string>> = {
  string: "Text",
  number: "Number",
  date: "Date",
  select: "Select",
};

export const typeOptions = customFieldTypes.map((value) => ({ value, label: typeLabels[value] }));

export function typeWords({ type, options }: Pick<CustomFieldDefinition, "type" | "options">): string {
  if (type !== "select") return typeLabels[type];
  return `${typeLabels.select}, ${options.length === 1 ? "1 option" : `${options.length} options`}`;
}

/** "3 customers", as the subject of a sentence or at its end. */
export function customerWords(count: number): string {
  return count === 1 ? "1 customer" : `${count.toLocaleString("en")} customers`;
}

/** What is wrong with a value, where the field's label stands beside it. */
export function valueFaultWords(
  { type }: Pick<CustomFieldDefinition, "type">,
  { code }: Pick<Fault, "code">,
): string {
  if (code === "missing_field") return "This field is required.";
  if (code === "too_big") return "This is longer than 2,000 characters.";
  if (type === "number") return "Write a number, like 1,200 or 0.5.";
  if (type === "date") return "Write a date, like 2026-05-26.";
  return "Choose one of the options.";
}
