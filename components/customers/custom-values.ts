import type { FieldErrors } from "react-hook-form";
import { valueFaultWords } from "@/components/custom-fields/field-words";
import type { CustomField } from "@/lib/contract/custom-field";
import { customFieldFaults, valueOfText } from "@/lib/domain/custom-fields";

/** The name of a custom field's slot in a form. Without a dot, which would make a nested value of it. */
export type CustomName = `custom_fields:${string}`;

export type CustomTexts = Record<CustomName, string>;

export function customName(slug: string): CustomName {
  return `custom_fields:${slug}`;
}

/** What was written in the slots, as the API takes it; an empty one is left out. */
export function customValuesOf(fields: readonly CustomField[], texts: CustomTexts) {
  const values = fields.map((field) => [field.slug, valueOfText(field, texts[customName(field.slug)] ?? "")]);
  return Object.fromEntries(values.filter(([, value]) => value !== null)) as Record<string, string | number>;
}

export function customErrorsOf(fields: readonly CustomField[], texts: CustomTexts): FieldErrors<CustomTexts> {
  const faults = customFieldFaults(fields, customValuesOf(fields, texts), "whole");
  const errors = faults.flatMap((fault) => {
    const field = fields.find(({ slug }) => fault.field === `custom_fields.${slug}`);
    if (!field) return [];
    return [[customName(field.slug), { type: fault.code, message: valueFaultWords(field, fault) }]];
  });
  return Object.fromEntries(errors) as FieldErrors<CustomTexts>;
}
