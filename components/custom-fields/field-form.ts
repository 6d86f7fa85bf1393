import type { CustomField, CustomFieldCreateInput, CustomFieldPatchInput } from "@/lib/contract/custom-field";
import type { CustomFieldType } from "@/lib/contract/enums";
import type { Fault } from "@/lib/errors";

/** Fields that the request has too carry its names, so that a fault of the server finds its slot. */
export type FieldValues = {
  label: string;
  slug: string;
  type: CustomFieldType;
  /** One a line. */
  options: string;
  required: boolean;
};

export function fieldValuesOf(field: CustomField | undefined): FieldValues {
  return {
    label: field?.label ?? "",
    slug: field?.slug ?? "",
    type: field?.type ?? "string",
    options: field?.options.join("\n") ?? "",
    required: field?.required ?? false,
  };
}

/** An empty slug is one left out. */
export function fieldBodyOf({ slug, options, ...values }: FieldValues): CustomFieldCreateInput {
  return {
    ...values,
    ...(slug.trim() && { slug: slug.trim() }),
    ...(values.type === "select" && { options: linesOf(options) }),
  };
}

/** Only what differs is sent: what somebody else changed meanwhile stays. */
export function fieldPatchOf(values: FieldValues, field: CustomField): CustomFieldPatchInput {
  const body = Object.entries(fieldBodyOf(values));
  const changed = body.filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(field[name as keyof CustomField]),
  );
  return Object.fromEntries(changed);
}

/** What the schema finds, in the words of this form. */
export function fieldFaultWords({ field, code, message }: Fault): string | undefined {
  if (field === "label" && code === "too_small") return "Give the field a label, such as Contract type.";
  if (field === "label" && code === "too_big") return "This is longer than 255 characters.";
  if (field === "options" && code === "too_big") return "These are more than 200 options.";
  if (field?.startsWith("options[")) return "An option is longer than 255 characters.";
  return field === "options" ? message : undefined;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
