import type * as z from "zod";
import { requestExample, responseExample } from "@/lib/contract/example";
import type { CsvForm, Operation } from "@/lib/contract/operation";
import { csvHead } from "./csv";
import { failuresOf } from "./openapi-failures";
import { contentOfFile, formOf } from "./openapi-files";
import { headersOf } from "./openapi-headers";
import { parametersOf } from "./openapi-parameters";
import { type Json, type JsonObject, schemaOf } from "./openapi-schema";

/** What operations share: filled while they are described. */
export type Components = { schemas: JsonObject; examples: JsonObject; error: Json };

export function operationObject(operation: Operation, { schemas, examples, error }: Components): Json {
  const { id, tag, summary, description, body, upload } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: securityOf(operation),
    parameters: parametersOf(operation),
    ...(body ? { requestBody: bodyOf(operation, body, schemas) } : {}),
    ...(upload ? { requestBody: formOf(upload) } : {}),
    responses: {
      [operation.status]: successOf(operation, schemas),
      ...failuresOf(operation, error, examples),
    },
  };
}

function securityOf({ audience }: Operation): Json {
  if (audience === "anybody") return [];
  return audience === "person" ? [{ SessionCookie: [] }] : [{ BearerAuth: [] }, { SessionCookie: [] }];
}

function bodyOf(operation: Operation, body: z.ZodObject, schemas: JsonObject): Json {
  const isRequired = !body.safeParse({}).success;
  const example = (requestExample(operation) ?? {}) as JsonObject;
  return {
    required: isRequired,
    content: { "application/json": { schema: schemaOf(body, "input", schemas), example } },
  };
}

function successOf(operation: Operation, schemas: JsonObject): Json {
  const { status, answersFile } = operation;
  return {
    description: status === 201 ? "Created" : "OK",
    headers: headersOf(operation, status),
    content: answersFile ? contentOfFile : contentOf(operation, schemas),
  };
}

function contentOf(operation: Operation, schemas: JsonObject): Json {
  const { response, alsoAs } = operation;
  return {
    "application/json": {
      schema: schemaOf(response, "output", schemas),
      example: responseExample(operation),
    },
    ...(alsoAs ? { [alsoAs.type]: csvOf(alsoAs) } : {}),
  };
}

function csvOf({ columns }: CsvForm): Json {
  const names = csvHead(columns).trim();
  const description = `All rows that match from \`cursor\` on, whatever the \`limit\`, under a head of ${names.replaceAll(",", ", ")}. A text that a spreadsheet would take for a formula begins with an apostrophe.`;
  return { schema: { type: "string", description }, example: names };
}
