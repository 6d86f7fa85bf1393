/** The part of JSON Schema that the API's description is made of. */
export type Schema = {
  $ref?: string;
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  allOf?: readonly Schema[];
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema | false;
  prefixItems?: readonly Schema[];
  not?: Schema;
  format?: string;
  description?: string;
};

const indent = "  ";

/** The TypeScript type of what the schema lets through. */
export function typeOf(schema: Schema): string {
  if (schema.$ref !== undefined) return nameIn(schema.$ref);
  if ("const" in schema) return JSON.stringify(schema.const);
  if (schema.enum) return unionOf(schema.enum.map((value) => JSON.stringify(value)));
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return unionOf(choices.map(typeOf));
  if (schema.allOf) return schema.allOf.map((part) => grouped(typeOf(part))).join(" & ");
  if (Array.isArray(schema.type)) return unionOf(schema.type.map((type) => typeOf({ ...schema, type })));
  return plainTypeOf(schema);
}

export function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

/** Literals beside `string` stay visible to an editor. */
export function unionOf(types: readonly string[]): string {
  const members = [...new Set(types)];
  const isOpen = members.includes("string") && members.some((member) => member.startsWith('"'));
  return members.map((member) => (isOpen && member === "string" ? "(string & {})" : member)).join(" | ");
}

export function grouped(type: string): string {
  return / [|&] /.test(type) ? `(${type})` : type;
}

/** Lines under another one, each a step further in. */
export function indented(text: string): string {
  return text.replace(/^(?=.)/gm, indent);
}

export function commentOf(description: string | undefined): string {
  return description === undefined ? "" : `/** ${description.replaceAll("*/", "*\\/")} */\n`;
}

function plainTypeOf(schema: Schema): string {
  switch (schema.type) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      return schema.type;
    case "integer":
      return "number";
    case "array":
      return arrayOf(schema);
    case "object":
      return objectOf(schema);
    default:
      if (schema.not) return "never";
      if (schema.type === undefined && !schema.properties) return "unknown";
      throw new Error(`No type is known for the schema ${JSON.stringify(schema)}`);
  }
}

function arrayOf({ items, prefixItems }: Schema): string {
  if (!prefixItems) return `${grouped(items ? typeOf(items) : "unknown")}[]`;
  const rest = items ? [`...${grouped(typeOf(items))}[]`] : [];
  return `[${[...prefixItems.map(typeOf), ...rest].join(", ")}]`;
}

function objectOf(schema: Schema): string {
  const { properties = {}, required = [] } = schema;
  const lines = Object.entries(properties).map(
    ([name, property]) =>
      commentOf(property.description) + propertyOf(name, property, required.includes(name)),
  );
  const own = lines.length === 0 ? "" : `{\n${indented(lines.join("\n"))}\n}`;
  const others = othersOf(schema);
  if (own === "") return others ?? "Record<string, never>";
  return others ? `${own} & ${others}` : own;
}

function propertyOf(name: string, property: Schema, isRequired: boolean): string {
  const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
  const type = typeOf(property);
  return isRequired ? `${key}: ${type};` : `${key}?: ${type} | undefined;`;
}

/** Of a record. Written out, because a recursive type cannot go through an alias. */
function othersOf({ additionalProperties: value, propertyNames, required }: Schema): string | undefined {
  if (value === undefined || value === false) return undefined;
  const type = value === true ? "unknown" : typeOf(value);
  if (!propertyNames?.enum && !propertyNames?.$ref) return `{ [key: string]: ${type} }`;
  return `{ [Key in ${typeOf(propertyNames)}]${required ? "" : "?"}: ${type} }`;
}
