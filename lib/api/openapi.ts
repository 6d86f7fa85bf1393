import * as z from "zod";
import { errorSchema } from "@/lib/contract/error";
import type { CsvForm, Operation } from "@/lib/contract/operation";
import { meaningOf } from "@/lib/contract/query";
import { operations } from "@/lib/contract/registry";
import { tags } from "@/lib/contract/tags";
import { type ErrorCode, errorCodes } from "@/lib/errors";
import { csvHead } from "./csv";
import { contentOfFile, formOf } from "./openapi-files";
import { responseHeaders } from "./openapi-headers";

type Json = z.core.util.JSONType;
type JsonObject = Record<string, Json>;
type Schemas = JsonObject;

/** The whole surface as OpenAPI 3.1, made from the contract once per process. */
export function openapiDocument(): JsonObject {
  document ??= build();
  return document;
}

let document: JsonObject | undefined;

function build(): JsonObject {
  const schemas: Schemas = {};
  const errorRef = schemaOf(errorSchema, "output", schemas);
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: operationObject(operation, schemas, errorRef),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Pivotal API",
      version: "1.0.0",
      description: "Customers, contacts and onboardings, from signed contract to live.",
      contact: { name: "The Pivotal authors" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "This server" }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas,
      headers: responseHeaders,
      securitySchemes: {
        BearerAuth: {
          type: "http",
          scheme: "bearer",
          description:
            "Keys start with `pivotal_` (live) or `pivotal_test_` (test mode, nothing leaves the building). Rotate keys at `/admin/api-keys`; a revoked key answers 401 from the next request on.",
        },
        SessionCookie: {
          type: "apiKey",
          in: "cookie",
          name: "pivotal.session",
          description: "The dashboard's session. Unsafe methods must come from the same origin.",
        },
      },
    },
  };
}

function operationObject(operation: Operation, schemas: Schemas, errorRef: Json): Json {
  const { id, tag, summary, description } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(operation),
    parameters: [
      ...parametersOf(operation, "path"),
      ...parametersOf(operation, "query"),
      ...headersOf(operation),
    ],
    ...(operation.body ? { requestBody: bodyOf(operation.body, schemas) } : {}),
    ...(operation.upload ? { requestBody: formOf(operation.upload) } : {}),
    responses: { [operation.status]: successOf(operation, schemas), ...failuresOf(operation, errorRef) },
  };
}

function securityOf({ audience }: Operation): Json {
  if (audience === "anybody") return [];
  return audience === "person" ? [{ SessionCookie: [] }] : [{ BearerAuth: [] }, { SessionCookie: [] }];
}

function parametersOf(operation: Operation, place: "path" | "query"): Json[] {
  const shape = (place === "path" ? operation.params : operation.query)?.shape ?? {};
  return Object.entries(shape).map(([name, declared]) => {
    const schema = jsonSchemaOf(meaningOf(unwrapped(declared)), "input");
    const description = z.globalRegistry.get(declared)?.description ?? schema.description;
    return {
      name,
      in: place,
      required: place === "path",
      ...(description === undefined ? {} : { description }),
      schema,
      ...(schema.type === "array" ? { style: "form", explode: false } : {}),
    };
  });
}

function headersOf({ method, versioned, neverStored }: Operation): Json[] {
  const text = { type: "string" };
  const isChange = method === "PATCH" || method === "DELETE";
  return [
    ...(method === "POST" && !neverStored
      ? [
          {
            name: "Idempotency-Key",
            in: "header",
            description: "The same key and body gets the same answer for 24 hours.",
            schema: { type: "string", minLength: 1, maxLength: 255 },
          },
        ]
      : []),
    ...(versioned && isChange
      ? [{ name: "If-Match", in: "header", description: "The ETag of the version you change.", schema: text }]
      : []),
    ...(versioned && method === "GET"
      ? [
          {
            name: "If-None-Match",
            in: "header",
            description: "The ETag you have; 304 when it still holds.",
            schema: text,
          },
        ]
      : []),
  ];
}

function bodyOf(schema: z.ZodType, schemas: Schemas): Json {
  const isRequired = !schema.safeParse({}).success;
  return {
    required: isRequired,
    content: { "application/json": { schema: schemaOf(schema, "input", schemas) } },
  };
}

function successOf(operation: Operation, schemas: Schemas): Json {
  return {
    description: operation.status === 201 ? "Created" : "OK",
    headers: Object.fromEntries(
      Object.keys(responseHeaders)
        .filter(
          (name) =>
            (name !== "ETag" || operation.versioned) &&
            (!name.includes("Rate") || operation.audience !== "anybody"),
        )
        .map((name) => [name, { $ref: `#/components/headers/${name}` }]),
    ),
    content: operation.answersFile ? contentOfFile : contentOf(operation, schemas),
  };
}

function contentOf({ response, alsoAs }: Operation, schemas: Schemas): Json {
  return {
    "application/json": { schema: schemaOf(response, "output", schemas) },
    ...(alsoAs ? { [alsoAs.type]: { schema: csvSchema(alsoAs) } } : {}),
  };
}

function csvSchema({ columns }: CsvForm): Json {
  const names = csvHead(columns).trim().replaceAll(",", ", ");
  return {
    type: "string",
    description: `All rows that match from \`cursor\` on, whatever the \`limit\`, under a head of ${names}. A text that a spreadsheet would take for a formula begins with an apostrophe.`,
  };
}

function failuresOf(operation: Operation, errorRef: Json): Record<string, Json> {
  const byStatus = Map.groupBy(codesOf(operation), (code) => errorCodes[code][0]);
  const failures = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\``).join(", "),
      content: { "application/json": { schema: errorRef } },
    },
  ]);
  const notModified =
    operation.versioned && operation.method === "GET" ? { 304: { description: "Not modified" } } : {};
  return { ...Object.fromEntries(failures), ...notModified };
}

/** What an operation of this shape can answer, and what it adds itself. */
function codesOf(operation: Operation): ErrorCode[] {
  const { audience, method, query, body, upload, versioned, neverStored, errors } = operation;
  const takesBody: ErrorCode[] = [
    "missing_field",
    "invalid_type",
    "invalid_string",
    "invalid_enum_value",
    "too_small",
    "too_big",
    "invalid_json",
    "body_too_large",
    "unsupported_media_type",
  ];
  const takesFile: ErrorCode[] = [
    "missing_field",
    "invalid_string",
    "too_small",
    "body_too_large",
    "unsupported_media_type",
  ];
  const takesQuery: ErrorCode[] = [
    "invalid_type",
    "invalid_string",
    "invalid_enum_value",
    "too_small",
    "too_big",
  ];
  const takesCredential: ErrorCode[] = [
    "api_key_missing",
    "api_key_invalid",
    "api_key_revoked",
    "api_key_expired",
    "insufficient_permissions",
    "rate_limited",
    "database_unavailable",
  ];
  const codes: ErrorCode[] = [
    "unrecognized_keys",
    ...(body ? takesBody : []),
    ...(upload ? takesFile : []),
    ...(query ? takesQuery : []),
    ...(audience === "anybody" ? [] : takesCredential),
    ...(method !== "GET" ? ["cross_site_request" as const] : []),
    ...(method === "POST" && !neverStored
      ? (["idempotency_key_reused", "idempotency_key_in_use"] as const)
      : []),
    ...(versioned && method !== "GET" && method !== "POST" ? ["version_mismatch" as const] : []),
    ...errors,
    "internal_error",
  ];
  return [...new Set(codes)];
}

function unwrapped(schema: z.core.$ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap()) : (schema as z.ZodType);
}

/** Named schemas become components, the rest stays where it stands. */
function schemaOf(schema: z.ZodType, io: "input" | "output", schemas: Schemas): Json {
  const { $defs, ...json } = jsonSchemaOf(schema, io);
  for (const [name, definition] of Object.entries(($defs ?? {}) as JsonObject)) {
    const { id: _, ...rest } = definition as JsonObject;
    schemas[name] ??= rest;
  }
  const { id, ...rest } = json;
  if (typeof id !== "string") return json;
  schemas[id] ??= rest;
  return { $ref: `#/components/schemas/${id}` };
}

function jsonSchemaOf(schema: z.ZodType, io: "input" | "output"): JsonObject {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
  });
  return JSON.parse(JSON.stringify(json).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
