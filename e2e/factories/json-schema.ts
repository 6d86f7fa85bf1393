export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [name: string]: Json };

/** The words of JSON Schema that the served document uses; another one is a fault, so that none is overlooked. */
const known = new Set([
  ...[
    "$ref",
    "type",
    "const",
    "enum",
    "anyOf",
    "oneOf",
    "allOf",
    "properties",
    "required",
    "additionalProperties",
  ],
  ...[
    "propertyNames",
    "items",
    "minItems",
    "maxItems",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
  ],
  ...["format", "description", "example", "examples", "default"],
]);

/** Where a value does not fit a schema of an OpenAPI document. */
export function faultsAgainst(document: unknown, schema: JsonObject, value: Json, path = "$"): string[] {
  const inner = (part: Json | undefined, of: Json, where = path) =>
    faultsAgainst(document, (part ?? {}) as JsonObject, of, where);
  const { $ref, anyOf, oneOf, allOf, type, pattern } = schema;
  if (typeof $ref === "string") return inner(resolve(document, $ref), value);
  const faults = Object.keys(schema)
    .filter((word) => !known.has(word))
    .map((word) => `${path} knows no ${word}`);
  const refuse = (isWrong: boolean, why: string) => {
    if (isWrong) faults.push(`${path} ${why}`);
  };
  for (const options of [anyOf, oneOf]) {
    if (Array.isArray(options))
      refuse(!options.some((option) => inner(option, value).length === 0), "fits no option");
  }
  if (Array.isArray(allOf)) faults.push(...allOf.flatMap((part) => inner(part, value)));
  refuse(schema.const !== undefined && schema.const !== value, "is not the constant");
  refuse(Array.isArray(schema.enum) && !schema.enum.includes(value), "is not in the enum");
  if (type !== undefined && ![type].flat().some((name) => isOf(String(name), value)))
    return [...faults, `${path} is no ${type}`];
  if (typeof value === "string") {
    refuse(value.length < Number(schema.minLength ?? 0), "is too short");
    refuse([...value].length > Number(schema.maxLength ?? Number.POSITIVE_INFINITY), "is too long");
    refuse(typeof pattern === "string" && !new RegExp(pattern, "u").test(value), "does not match");
  }
  if (typeof value === "number") {
    refuse(value < Number(schema.minimum ?? Number.NEGATIVE_INFINITY), "is too small");
    refuse(value > Number(schema.maximum ?? Number.POSITIVE_INFINITY), "is too big");
  }
  if (Array.isArray(value)) {
    refuse(value.length > Number(schema.maxItems ?? Number.POSITIVE_INFINITY), "has too many entries");
    return [...faults, ...value.flatMap((entry, index) => inner(schema.items, entry, `${path}[${index}]`))];
  }
  if (typeof value !== "object" || value === null) return faults;
  const properties = (schema.properties ?? {}) as JsonObject;
  const required = (schema.required ?? []) as string[];
  for (const name of required) refuse(!(name in value), `lacks ${name}`);
  for (const [name, entry] of Object.entries(value)) {
    const declared = Object.hasOwn(properties, name) ? properties[name] : schema.additionalProperties;
    if (declared === false) faults.push(`${path} has ${name}`);
    else if (typeof declared === "object") faults.push(...inner(declared, entry, `${path}.${name}`));
  }
  return faults;
}

function isOf(type: string, value: Json): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

function resolve(document: unknown, reference: string): Json | undefined {
  const steps = reference.slice(2).split("/");
  return steps.reduce<unknown>((found, step) => (found as JsonObject | undefined)?.[step], document) as Json;
}
