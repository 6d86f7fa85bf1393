import { openapiDocument } from "@/lib/api/openapi";
import type { Operation } from "@/lib/contract/operation";
import { operations } from "@/lib/contract/registry";
import { tags } from "@/lib/contract/tags";

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
};
type Content = { "application/json": { schema: Schema; example?: unknown } };
type Parameter = { $ref?: string; name: string; description: string; schema: Schema };
type Described = {
  parameters: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { description: string; content?: Content }>;
};

/** Every operation in a few lines, from the contract: what to send, what comes back, what can go wrong. */
export function compactReference(): string {
  const chapters = Object.entries(tags).flatMap(([tag, words]) => {
    const ofTag = operations.filter((operation) => operation.tag === tag);
    return ofTag.length === 0 ? [] : [`## ${tag}\n\n${words}`, ...ofTag.map(operationText)];
  });
  return [
    "# Reference",
    "Every operation. The whole description is OpenAPI 3.1: /api/v1/openapi.json.",
    ...chapters,
    "## Objects",
    ...Object.entries(document().components.schemas).flatMap(([name, schema]) =>
      schema.properties ? [`### ${name}\n\n${fieldsOf(schema).join("\n")}`] : [],
    ),
  ].join("\n\n");
}

type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

function document(): Document {
  return openapiDocument() as unknown as Document;
}

function operationText(operation: Operation): string {
  const { method, path, summary, description, scope, status } = operation;
  const described = document().paths[`/api/v1${path}`]?.[method.toLowerCase()];
  const own = (described?.parameters ?? []).filter(({ $ref }) => !$ref);
  const body = described?.requestBody?.content["application/json"];
  const answer = described?.responses[status]?.content?.["application/json"];
  const errors = Object.entries(described?.responses ?? {}).filter(([code]) => code >= "4");
  return [
    `### ${method} /api/v1${path}`,
    `${summary}. ${description}`,
    `Who may call: ${callers[operation.audience]}${scope ? `, scope \`${scope}\`` : ""}.`,
    own
      .map(({ name, description: words, schema }) => `- \`${name}\` (${typeOf(schema)}): ${words}`)
      .join("\n"),
    operation.upload && "Body: multipart/form-data, the file as its part `file`",
    body && `Body: ${typeOf(body.schema)}, like \`${JSON.stringify(body.example)}\``,
    operation.answersFile && `Answer ${status}: the bytes of the file`,
    answer && `Answer ${status}: ${typeOf(answer.schema)}`,
    `Errors: ${errors.map(([code, { description: codes }]) => `${code} ${codes}`).join("; ")}`,
  ]
    .filter(Boolean)
    .join("\n\n");
}

const callers = { anybody: "anybody", key_or_person: "a key or a person", person: "a person" } as const;

function fieldsOf({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties).map(([name, schema]) => {
    const words = schema.description ? `: ${schema.description}` : "";
    return `- \`${name}\` (${typeOf(schema)}${required.includes(name) ? "" : ", optional"})${words}`;
  });
}

function typeOf(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((word) => JSON.stringify(word)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" | ");
  const [type = "any"] = [schema.type].flat();
  if (type === "array") return `list of ${typeOf(schema.items ?? {})}`;
  return schema.format && type === "string" ? schema.format : type;
}
