/** The one place that knows the database's error codes. */

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23505", constraint);
}

export function isForeignKeyViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23503", constraint);
}

/** The name of the constraint that refused, if one did. */
export function constraintOf(error: unknown): string | undefined {
  return causeOf(error)?.constraint;
}

/** What may be logged of a database error: its message would carry parameters. */
export function describeDatabaseError(error: unknown): { code: string; constraint?: string } | undefined {
  const cause = causeOf(error);
  if (typeof cause?.code !== "string") return undefined;
  return { code: cause.code, ...(cause.constraint !== undefined && { constraint: cause.constraint }) };
}

/** Lost a race against another transaction; the same work may succeed the second time. */
export function isRetryable(error: unknown): boolean {
  const code = causeOf(error)?.code;
  return code === "40001" || code === "40P01";
}

export function isDatabaseUnavailable(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause === undefined) return false;
  if (typeof cause.code !== "string") return connectionLost.has(cause.message ?? "");
  if (serverGone.has(cause.code) || /^08[0-9A-Z]{3}$/.test(cause.code)) return true;
  // The network's codes do not tell whom they are about: they count where they ended a query.
  return cause !== error && networkDown.has(cause.code);
}

const serverGone = new Set([
  "DATABASE_UNAVAILABLE", // db/stall.ts
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
  "25P03", // idle_in_transaction_session_timeout
]);

const networkDown = new Set([
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
]);

/** pg gives these no code. */
const connectionLost = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Connection terminated due to connection timeout",
  "timeout exceeded when trying to connect",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "Cannot use a pool after calling end on the pool",
  "Query read timeout",
]);

type DatabaseError = { code?: unknown; message?: string; constraint?: string };

/** By shape, not by class: the pool may come from another bundle, with its own copy of Drizzle's classes. */
function causeOf(error: unknown): DatabaseError | undefined {
  const cause = error instanceof Error && "query" in error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null ? cause : undefined;
}

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  const cause = causeOf(error);
  return cause?.code === code && (constraint === undefined || cause.constraint === constraint);
}
