import { describeDatabaseError, isDatabaseUnavailable } from "@/db/errors";
import { errorBodyOf } from "@/lib/contract/error";
import { ApiError } from "@/lib/errors";
import { log } from "@/lib/log";

/** The one place where an error becomes an answer. Nothing internal ever stands in a body. */
export function errorResponse(error: unknown, requestId: string, headers: HeadersInit = {}): Response {
  const known = asApiError(error, requestId);
  const answer = new Headers(headers);
  for (const [name, value] of Object.entries(known.headers)) answer.set(name, value);
  answer.set("content-type", "application/json; charset=utf-8");
  answer.set("cache-control", "private, no-store");
  answer.set("x-request-id", requestId);
  return new Response(JSON.stringify(errorBodyOf(known)), { status: known.status, headers: answer });
}

function asApiError(error: unknown, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseUnavailable(error)) {
    log.error({ requestId, cause: "database_unavailable" }, "the database does not answer");
    return new ApiError("database_unavailable", "The database does not answer. Try again in a moment.", {
      headers: { "retry-after": "2" },
    });
  }
  log.error({ requestId, error: describeError(error) }, "request failed");
  return new ApiError("internal_error", "Something failed on our side. The request id helps to find it.");
}

/** The message of a database error holds SQL and its parameters; it never goes to the log. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const database = describeDatabaseError(error);
  const frames = error.stack?.split("\n").filter((text) => text.startsWith("    at "));
  return { type: error.name, ...(database ?? { message: error.message }), stack: frames?.join("\n") };
}
