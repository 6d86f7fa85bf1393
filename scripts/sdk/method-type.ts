import { commentOf, indented, nameIn, type Schema, typeOf, unionOf } from "./type-of.ts";

type Content = Readonly<Record<string, { schema?: Schema }>>;

/** One operation of an OpenAPI document. */
export type Described = {
  operationId: string;
  summary: string;
  description: string;
  parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: Schema;
  }[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { content?: Content }>>;
};

type Method = {
  verb: string;
  method: string;
  path: string;
  described: Described;
  schemas: Readonly<Record<string, Schema>>;
};

const tombstonesOnly = "deleted: true";

/** The type of one method of the client, as `MethodOf` in `lib/sdk/contract.ts` derives it. */
export function methodTypeOf(given: Method): string {
  const { verb, method, described, schemas } = given;
  if (verb.startsWith("download")) return asked(given, "Promise<Response>");
  const answer = answerOf(described);
  if (method === "POST" || method === "PATCH") return written(given, `Promise<${typeOf(answer)}>`);
  const row = method === "GET" ? rowOf(resolved(answer, schemas)) : undefined;
  if (!row) return asked(given, `Promise<${typeOf(answer)}>`);
  if (!queryOf(described).some(({ name }) => name === "deleted")) return asked(given, `List<${typeOf(row)}>`);
  const rows = row.anyOf ?? [row];
  const isTombstone = (schema: Schema) => resolved(schema, schemas).properties?.object?.const === "deleted";
  const listOf = (some: readonly Schema[]) => `List<${unionOf(some.map(typeOf))}>`;
  const live = asked(
    given,
    listOf(rows.filter((schema) => !isTombstone(schema))),
    "deleted?: false | undefined",
  );
  const gone = asked(given, listOf(rows.filter(isTombstone)), tombstonesOnly);
  return `(${live}) &\n  (${gone})`;
}

function answerOf({ responses }: Described): Schema {
  const success = responses[200] ?? responses[201];
  const schema = success?.content?.["application/json"]?.schema;
  if (!schema) throw new Error("An answer that is not JSON is for a method named download…");
  return schema;
}

function resolved(schema: Schema, schemas: Method["schemas"]): Schema {
  return (schema.$ref === undefined ? undefined : schemas[nameIn(schema.$ref)]) ?? schema;
}

function rowOf({ properties }: Schema): Schema | undefined {
  const items = properties?.object?.const === "list" ? properties.data?.items : undefined;
  return items === false ? undefined : items;
}

function written({ method, path, described }: Method, answer: string): string {
  const body = bodyOf(described);
  const options = `options?: ${optionsOf(method)}`;
  return signature([...idsOf(path), body ? `body: ${body}` : "body?: undefined", options], answer);
}

function bodyOf({ requestBody }: Described): string | undefined {
  if (!requestBody) return undefined;
  const schema = requestBody.content["application/json"]?.schema;
  return schema ? typeOf(schema) : "FormData";
}

/** A method that takes a query; `more` says of one parameter what the answer hangs on. */
function asked({ method, path, described }: Method, answer: string, more?: string): string {
  const parameters = queryOf(described);
  const isRequired = parameters.some(({ required }) => required) || more === tombstonesOnly;
  const query = parameters.length === 0 ? [] : [queryNameOf(described)];
  const input = [...query, optionsOf(method), ...(more ? [`{ ${more} }`] : [])].join(" & ");
  return signature([...idsOf(path), `input${isRequired ? "" : "?"}: ${input}`], answer);
}

/** The named type of a method's query, where it takes one. */
export function queryTypeOf(described: Described): string | undefined {
  const parameters = queryOf(described);
  if (parameters.length === 0) return undefined;
  const lines = parameters.map(({ name, description, required, schema }) => {
    const type = saidOf(schema);
    return commentOf(description) + (required ? `${name}: ${type};` : `${name}?: ${type} | undefined;`);
  });
  return `export type ${queryNameOf(described)} = {\n${indented(lines.join("\n"))}\n};`;
}

/** `list-customers` takes a `ListCustomersQuery`. */
function queryNameOf({ operationId }: Described): string {
  return `${operationId.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Query`;
}

function queryOf({ parameters = [] }: Described) {
  return parameters.filter((parameter) => parameter.in === "query");
}

/** How a caller says what a parameter means. */
function saidOf(schema: Schema): string {
  if (schema.format === "date-time") return "Date | string";
  if (schema.type !== "array" || !schema.items) return typeOf(schema);
  return `OneOrMany<${saidOf(schema.items)}>`;
}

function idsOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => `${name}: Id`);
}

function optionsOf(method: string): string {
  if (method === "GET") return "ReadOptions";
  return method === "POST" ? "CreateOptions" : "ChangeOptions";
}

function signature(parameters: readonly string[], answer: string): string {
  return `(${parameters.join(", ")}) => ${answer}`;
}
