import type { CustomFieldType } from "@/lib/contract/enums";
import { isDay } from "@/lib/dates";
import type { Fault } from "@/lib/errors";

export type CustomFieldDefinition = {
  slug: string;
  type: CustomFieldType;
  options: readonly string[];
  required: boolean;
};

const maxText = 2_000;

/** Whether a definition is sound by itself: a select has options, all different, and nothing else has any. */
export function definitionFaults({
  type,
  options,
}: Pick<CustomFieldDefinition, "type" | "options">): Fault[] {
  const field = "options";
  if (type !== "select") {
    if (options.length === 0) return [];
    return [{ code: "unrecognized_keys", message: "Only a field of the type “select” has options.", field }];
  }
  if (options.length === 0)
    return [{ code: "missing_field", message: "A field of the type “select” needs an option.", field }];
  const twice = options.find((option, index) => options.indexOf(option) !== index);
  if (twice === undefined) return [];
  return [{ code: "invalid_string", message: `The option “${twice}” stands there twice.`, field }];
}

/** Values against their definitions. A null clears a field; an unknown slug is an error, not silence. */
export function customFieldFaults(
  definitions: readonly CustomFieldDefinition[],
  values: Readonly<Record<string, unknown>>,
  extent: "whole" | "part",
): Fault[] {
  const known = new Map(definitions.map((definition) => [definition.slug, definition]));
  const given = Object.entries(values).flatMap(([slug, value]): Fault[] => {
    const definition = known.get(slug);
    if (definition) return faultOf(definition, value);
    return [
      {
        code: "unrecognized_keys",
        message: `No custom field has the slug “${slug}”.`,
        field: `custom_fields.${slug}`,
      },
    ];
  });
  if (extent === "part") return given;
  const missing = definitions.filter(({ required, slug }) => required && !Object.hasOwn(values, slug));
  return [...given, ...missing.map(missingFault)];
}

/** A patch of custom fields names only what changes; null clears. */
export function mergedFields<T>(
  present: Readonly<Record<string, T>>,
  given: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== null));
}

/** What somebody typed, as a value of the field. What cannot be read stays text, so that the check names it. */
export function valueOfText({ type }: Pick<CustomFieldDefinition, "type">, text: string) {
  const typed = text.trim();
  if (typed === "") return null;
  const digits = typed.replace(/[\s,]/g, "");
  return type === "number" && /^-?\d+(\.\d+)?$/.test(digits) ? Number(digits) : typed;
}

/** The value of a field, if the customer has one; a slug may be the name of something every object has. */
export function fieldValue<T>(values: Readonly<Record<string, T>>, slug: string): T | undefined {
  return Object.hasOwn(values, slug) ? values[slug] : undefined;
}

function faultOf(definition: CustomFieldDefinition, value: unknown): Fault[] {
  const isEmpty = value === null || (typeof value === "string" && value.trim() === "");
  if (isEmpty && definition.required) return [missingFault(definition)];
  if (value === null) return [];
  const field = `custom_fields.${definition.slug}`;
  switch (definition.type) {
    case "string":
      return stringFaults(value, field);
    case "number":
      return typeof value === "number"
        ? []
        : [{ code: "invalid_type", message: `“${field}” has to be a number.`, field }];
    case "date":
      if (typeof value === "string" && isDay(value)) return [];
      return [{ code: "invalid_string", message: `“${field}” has to be a date like 2026-05-26.`, field }];
    case "select":
      if (definition.options.some((option) => option === value)) return [];
      return [
        {
          code: "invalid_enum_value",
          message: `“${field}” has to be one of: ${definition.options.join(", ")}.`,
          field,
        },
      ];
  }
}

function stringFaults(value: unknown, field: string): Fault[] {
  if (typeof value !== "string")
    return [{ code: "invalid_type", message: `“${field}” has to be text.`, field }];
  if (value.length <= maxText) return [];
  return [{ code: "too_big", message: `“${field}” takes at most ${maxText} characters.`, field }];
}

function missingFault({ slug }: CustomFieldDefinition): Fault {
  const field = `custom_fields.${slug}`;
  return { code: "missing_field", message: `“${field}” is required.`, field };
}
