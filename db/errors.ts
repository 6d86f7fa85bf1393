/** The one place that knows the database's error codes. */

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  const cause = causeOf(error);
  return codeOf(cause) === "23505" && (constraint === undefined || cause?.constraint_name === constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  const cause = causeOf(error);
  return codeOf(cause) === "23503" && (constraint === undefined || cause?.constraint_name === constraint);
}

/** The name of the constraint that refused, if one did. */
export function constraintOf(error: unknown): string | undefined {
  return causeOf(error)?.constraint_name;
}

/** What may be logged of a database error: its message would carry parameters. */
export function describeDatabaseError(error: unknown): { code?: string; constraint?: string } | undefined {
  const cause = causeOf(error);
  const code = codeOf(cause);
  if (code === undefined) return undefined;
  return { code, ...(cause?.constraint_name !== undefined && { constraint: cause.constraint_name }) };
}

/** Lost a race against another transaction; the same work may succeed the second time. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(causeOf(error));
  return code === "40001" || code === "40P01";
}

export function isDatabaseUnavailable(error: unknown): boolean {
  const code = codeOf(causeOf(error));
  return code !== undefined && (unavailable.has(code) || code.startsWith("08"));
}

const unavailable = new Set([
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
  "25P03", // idle_in_transaction_session_timeout
  "CONNECT_TIMEOUT",
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EPIPE",
  "ENOENT", // no socket file
]);

type DatabaseError = { code?: unknown; constraint_name?: string };

/** By shape, not by class: the pool may come from another bundle, with its own copy of Drizzle's classes. */
function causeOf(error: unknown): DatabaseError | undefined {
  const cause = error instanceof Error && "query" in error ? error.cause : error;
  return typeof cause === "object" && cause !== null ? (cause as DatabaseError) : undefined;
}

function codeOf(cause: DatabaseError | undefined): string | undefined {
  return typeof cause?.code === "string" ? cause.code : undefined;
}
