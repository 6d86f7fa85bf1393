import { errorBodyOf } from "@/lib/contract/error";
import { requestExample } from "@/lib/contract/example";
import type { Operation } from "@/lib/contract/operation";
import { type ApiError, type ErrorCode, errorCodes } from "@/lib/errors";
import { sampleError } from "./error-samples";
import { headersOf } from "./openapi-headers";
import type { Json, JsonObject } from "./openapi-schema";
import { provoke } from "./provoke";

/** Every answer but the success, by status; each code with the words in which it comes. */
export function failuresOf(operation: Operation, error: Json, examples: JsonObject): JsonObject {
  const sound = requestExample(operation) ?? {};
  const byStatus = Map.groupBy(codesOf(operation), (code) => errorCodes[code][0]);
  const failures = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\``).join(", "),
      headers: headersOf(operation, status),
      content: {
        "application/json": {
          schema: error,
          examples: Object.fromEntries(
            codes.map((code) => [code, exampleOf(code, provoke(operation, sound, code), examples)]),
          ),
        },
      },
    },
  ]);
  const notModified =
    operation.versioned && operation.method === "GET"
      ? { 304: { description: "Not modified", headers: headersOf(operation, 304) } }
      : {};
  return { ...Object.fromEntries(failures), ...notModified };
}

/** What is said alike everywhere stands once, among the components. */
function exampleOf(code: ErrorCode, provoked: ApiError | null, examples: JsonObject): Json {
  if (provoked) return { summary: provoked.message, value: bodyOf(provoked) };
  const sample = sampleError(code);
  examples[code] ??= { summary: sample.message, value: bodyOf(sample) };
  return { $ref: `#/components/examples/${code}` };
}

function bodyOf(error: ApiError): Json {
  return JSON.parse(JSON.stringify(errorBodyOf(error)));
}

/** What an operation of this shape can answer, and what it adds itself. */
function codesOf(operation: Operation): ErrorCode[] {
  const { audience, method, body, upload, query, versioned, neverStored, errors } = operation;
  const isGuarded = audience !== "anybody";
  const codes: ErrorCode[] = [
    "unrecognized_keys",
    ...(body ? [...ofFields, ...ofBody] : []),
    ...(upload ? ofFile : []),
    ...(query && !body ? ofFields.filter((code) => provoke(operation, {}, code)) : []),
    ...(isGuarded ? ofCredential : []),
    ...(isGuarded && method !== "GET" ? (["cross_site_request"] as const) : []),
    ...(isGuarded && method === "POST" && !neverStored ? ofIdempotency : []),
    ...(versioned && (method === "PATCH" || method === "DELETE") ? (["version_mismatch"] as const) : []),
    ...errors,
    "internal_error",
  ];
  return [...new Set(codes)];
}

const ofFields: readonly ErrorCode[] = [
  "missing_field",
  "invalid_type",
  "invalid_string",
  "invalid_enum_value",
  "too_small",
  "too_big",
];

const ofBody: readonly ErrorCode[] = ["invalid_json", "body_too_large", "unsupported_media_type"];

const ofFile: readonly ErrorCode[] = [
  "missing_field",
  "invalid_string",
  "too_small",
  "body_too_large",
  "unsupported_media_type",
];

const ofCredential: readonly ErrorCode[] = [
  "api_key_missing",
  "api_key_invalid",
  "api_key_revoked",
  "api_key_expired",
  "insufficient_permissions",
  "rate_limited",
  "database_unavailable",
];

const ofIdempotency: readonly ErrorCode[] = [
  "invalid_string",
  "too_small",
  "too_big",
  "idempotency_key_reused",
  "idempotency_key_in_use",
];
