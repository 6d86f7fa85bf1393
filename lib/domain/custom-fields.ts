import * as z from "zod";
import type { CustomFieldType } from "@/lib/contract/enums";
import type { Fault } from "@/lib/errors";

export type CustomFieldDefinition = {
  slug: string;
  type: CustomFieldType;
  options: readonly string[];
  required: boolean;
};

const date = z.iso.date();

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
  const missing = definitions.filter(({ required, slug }) => required && values[slug] === undefined);
  return [...given, ...missing.map(missingFault)];
}

/** A patch of custom fields names only what changes; null clears. */
export function mergedFields<T>(
  present: Readonly<Record<string, T>>,
  given: Readonly<Record<string, T>>,
): Record<string, T> {
  return Object.fromEntries(Object.entries({ ...present, ...given }).filter(([, value]) => value !== null));
}

function faultOf(definition: CustomFieldDefinition, value: unknown): Fault[] {
  if (value === null) return definition.required ? [missingFault(definition)] : [];
  const field = `custom_fields.${definition.slug}`;
  switch (definition.type) {
    case "string":
      return typeof value === "string"
        ? []
        : [{ code: "invalid_type", message: `“${field}” has to be text.`, field }];
    case "number":
      return typeof value === "number"
        ? []
        : [{ code: "invalid_type", message: `“${field}” has to be a number.`, field }];
    case "date":
      if (date.safeParse(value).success) return [];
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

function missingFault({ slug }: CustomFieldDefinition): Fault {
  const field = `custom_fields.${slug}`;
  return { code: "missing_field", message: `“${field}” is required.`, field };
}
