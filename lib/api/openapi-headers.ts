import type { Operation } from "@/lib/contract/operation";
import type { Json } from "./openapi-schema";

/** Headers that answers carry, once, for the description of the API. */
export const responseHeaders = {
  "X-Request-Id": {
    description: "Names this request in both logs.",
    schema: { type: "string" },
    example: "req_6f1c2a9e5b7d4c03a8e1f2d3b4c5a697",
  },
  ETag: {
    description: "The version of what is answered.",
    schema: { type: "string" },
    example: '"4vJ9JU1bJJE96FWSJKvHsmmF"',
  },
  "X-RateLimit-Limit": { description: "Requests a minute.", schema: { type: "integer" }, example: 600 },
  "X-RateLimit-Remaining": {
    description: "Requests left in the window.",
    schema: { type: "integer" },
    example: 599,
  },
  "X-RateLimit-Reset": {
    description: "When the oldest request leaves the window, in Unix seconds.",
    schema: { type: "integer" },
    example: 1_779_816_129,
  },
  "RateLimit-Policy": {
    description: "The policy, in the IETF's words.",
    schema: { type: "string" },
    example: '"default";q=600;w=60',
  },
  RateLimit: {
    description: "What is left, in the IETF's words.",
    schema: { type: "string" },
    example: '"default";r=599;t=60',
  },
  "Idempotent-Replayed": {
    description: "`true` when this is the kept answer of an earlier request with the same key.",
    schema: { type: "string", enum: ["true"] },
  },
  "Retry-After": {
    description: "Whole seconds to wait; waiting that long is enough.",
    schema: { type: "integer" },
    example: 12,
  },
  "WWW-Authenticate": {
    description: "How to authenticate.",
    schema: { type: "string", enum: ["Bearer"] },
  },
};

type Name = keyof typeof responseHeaders;

const rateHeaders: readonly Name[] = [
  "X-RateLimit-Limit",
  "X-RateLimit-Remaining",
  "X-RateLimit-Reset",
  "RateLimit-Policy",
  "RateLimit",
];

/** The headers of an answer with this status. */
export function headersOf(operation: Operation, status: number): Json {
  const { method, audience, versioned, neverStored } = operation;
  const isGuarded = audience !== "anybody";
  const names: Name[] = ["X-Request-Id"];
  if (versioned && status < 400) names.push("ETag");
  if (isGuarded && status !== 401 && status !== 503) names.push(...rateHeaders);
  if (isGuarded && method === "POST" && !neverStored && status < 300) names.push("Idempotent-Replayed");
  if (status === 429 || status === 503) names.push("Retry-After");
  if (status === 401) names.push("WWW-Authenticate");
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
