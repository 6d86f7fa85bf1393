import { isDatabaseUnavailable } from "@/db/errors";
import type { ErrorBody } from "@/lib/contract/error";
import { ApiError } from "@/lib/errors";
import { log } from "@/lib/log";

/** The one place where an error becomes an answer. Nothing internal ever stands in a body. */
export function errorResponse(error: unknown, requestId: string, headers: HeadersInit = {}): Response {
  const known = asApiError(error, requestId);
  const body: ErrorBody = {
    error: {
      type: known.type,
      code: known.code,
      message: known.message,
      ...(known.field === undefined ? {} : { field: known.field }),
      ...(known.faults.some((fault) => fault.field !== undefined) ? { errors: [...known.faults] } : {}),
    },
  };
  const answer = new Headers(headers);
  for (const [name, value] of Object.entries(known.headers)) answer.set(name, value);
  answer.set("content-type", "application/json; charset=utf-8");
  answer.set("cache-control", "private, no-store");
  answer.set("x-request-id", requestId);
  return new Response(JSON.stringify(body), { status: known.status, headers: answer });
}

function asApiError(error: unknown, requestId: string): ApiError {
  if (error instanceof ApiError) return error;
  if (isDatabaseUnavailable(error)) {
    log.error({ requestId, cause: "database_unavailable" }, "the database does not answer");
    return new ApiError("database_unavailable", "The database does not answer. Try again in a moment.", {
      headers: { "retry-after": "2" },
    });
  }
  log.error({ requestId, err: safeError(error) }, "request failed");
  return new ApiError("internal_error", "Something failed on our side. The request id helps to find it.");
}

/** Messages of database errors hold SQL and its parameters; those never go to the log. */
function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const cause = error.cause as { code?: string; constraint_name?: string; message?: string } | undefined;
  if (error.name === "DrizzleQueryError") {
    return {
      type: "DrizzleQueryError",
      code: cause?.code,
      constraint: cause?.constraint_name,
      stack: frames(error),
    };
  }
  return { type: error.name, message: error.message, stack: frames(error) };
}

function frames(error: Error): string | undefined {
  return error.stack
    ?.split("\n")
    .filter((text) => text.startsWith("    at "))
    .join("\n");
}
