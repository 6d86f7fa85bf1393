import { errorSchema } from "@/lib/contract/error";
import { operations } from "@/lib/contract/registry";
import { tags } from "@/lib/contract/tags";
import { responseHeaders } from "./openapi-headers";
import { type Components, operationObject } from "./openapi-operation";
import { requestHeaders } from "./openapi-parameters";
import { type JsonObject, schemaOf } from "./openapi-schema";

/** The whole surface as OpenAPI 3.1, made from the contract once per process. */
export function openapiDocument(): JsonObject {
  document ??= build();
  return document;
}

let document: JsonObject | undefined;

function build(): JsonObject {
  const schemas: JsonObject = {};
  const components: Components = {
    schemas,
    examples: {},
    error: schemaOf(errorSchema, "output", schemas),
  };
  const paths: Record<string, JsonObject> = {};
  for (const operation of operations) {
    const path = `/api/v1${operation.path}`;
    paths[path] = {
      ...paths[path],
      [operation.method.toLowerCase()]: operationObject(operation, components),
    };
  }
  const used = new Set(operations.map(({ tag }) => tag));
  return {
    openapi: "3.1.0",
    info: {
      title: "Pivotal API",
      version: "1.0.0",
      description,
      contact: { name: "The Pivotal authors" },
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/", description: "This server" }],
    tags: Object.entries(tags).flatMap(([name, words]) =>
      used.has(name as keyof typeof tags) ? [{ name, description: words }] : [],
    ),
    paths,
    components: {
      schemas,
      examples: components.examples,
      headers: responseHeaders,
      parameters: requestHeaders,
      securitySchemes,
    },
  };
}

const description = `Customers, contacts and onboardings, from signed contract to live. Whatever a person can do in the dashboard, a key can do here.

JSON in UTF-8. Every error has one shape, \`{"error": {"type", "code", "message"}}\`. Lists come in pages, newest first. A POST is safe to repeat with an \`Idempotency-Key\`. Another method on a known path answers 405 with \`Allow\`.

The guides say the rest, each with requests to paste: [/docs](/docs).`;

const securitySchemes = {
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
};
