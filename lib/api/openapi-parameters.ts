import * as z from "zod";
import { pathExample } from "@/lib/contract/lifelike";
import type { Operation } from "@/lib/contract/operation";
import { meaningOf } from "@/lib/contract/query";
import { type Json, type JsonObject, jsonSchemaOf } from "./openapi-schema";

/** What may stand in the path, the query and the headers of a request. */
export function parametersOf(operation: Operation): Json[] {
  return [...declared(operation, "path"), ...declared(operation, "query"), ...headers(operation)];
}

/** Headers that requests may carry, once. */
export const requestHeaders = {
  "Idempotency-Key": {
    name: "Idempotency-Key",
    in: "header",
    description:
      "Names this deed, in 1 to 255 printable ASCII characters. For 24 hours the same key and body get the same answer.",
    schema: { type: "string", minLength: 1, maxLength: 255 },
    example: "contoso-signup-2026-05-26",
  },
  "If-Match": {
    name: "If-Match",
    in: "header",
    description: "The `ETag` of the version you change. Answers 412 when somebody was quicker.",
    schema: { type: "string" },
  },
  "If-None-Match": {
    name: "If-None-Match",
    in: "header",
    description: "The `ETag` of what you have. Answers 304, without a body, while it still holds.",
    schema: { type: "string" },
  },
  "X-Request-Id": {
    name: "X-Request-Id",
    in: "header",
    description:
      "Your own name for this request, in 1 to 128 of `A-Za-z0-9._-`. The answer and the server's log carry it. Made when left out.",
    schema: { type: "string", pattern: "^[A-Za-z0-9._-]{1,128}$" },
  },
} satisfies JsonObject;

function declared(operation: Operation, place: "path" | "query"): Json[] {
  const shape = (place === "path" ? operation.params : operation.query)?.shape ?? {};
  return Object.entries(shape).map(([name, given]) => {
    const schema = jsonSchemaOf(meaning(given), "input");
    const description = z.globalRegistry.get(given)?.description ?? schema.description;
    return {
      name,
      in: place,
      required: place === "path",
      description: description ?? usual(schema),
      schema,
      ...(place === "path" ? { example: schema.example ?? pathExample(name) } : {}),
      ...(schema.type === "array" ? { style: "form", explode: false } : {}),
    };
  });
}

function meaning(schema: z.core.$ZodType): z.ZodType {
  const meant = meaningOf(schema as z.ZodType);
  return meant === schema && meant instanceof z.ZodOptional ? meaning(meant.unwrap()) : meant;
}

/** What a filter without words of its own does. */
function usual({ type }: JsonObject): string {
  if (type === "array") return "Only those with one of these values, comma-separated.";
  if (type === "boolean") return "Only those of which this is true, or false.";
  return "Only those with this value.";
}

function headers({ method, versioned, neverStored, audience }: Operation): Json[] {
  const names: (keyof typeof requestHeaders)[] = [];
  if (method === "POST" && !neverStored && audience !== "anybody") names.push("Idempotency-Key");
  if (versioned && (method === "PATCH" || method === "DELETE")) names.push("If-Match");
  if (versioned && method === "GET") names.push("If-None-Match");
  return [...names, "X-Request-Id"].map((name) => ({ $ref: `#/components/parameters/${name}` }));
}
