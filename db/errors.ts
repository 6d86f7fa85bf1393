/** The one place that knows the database's error codes. */

export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  return violates(error, "23505", constraint);
}

/** The name of the constraint that refused, if one did. */
export function constraintOf(error: unknown): string | undefined {
  return causeOf(error)?.constraint_name;
}

/** What may be logged of a database error: its message would carry parameters. */
export function describeDatabaseError(error: unknown): { code: string; constraint?: string } | undefined {
  const cause = causeOf(error);
  if (typeof cause?.code !== "string") return undefined;
  return {
    code: cause.code,
    ...(cause.constraint_name !== undefined && { constraint: cause.constraint_name }),
  };
}

/** Lost a race against another transaction; the same work may succeed the second time. */
export function isRetryable(error: unknown): boolean {
  const code = causeOf(error)?.code;
  return code === "40001" || code === "40P01";
}

export function isDatabaseUnavailable(error: unknown): boolean {
  const code = causeOf(error)?.code;
  return typeof code === "string" && (serverGone.has(code) || /^08[0-9A-Z]{3}$/.test(code));
}

/** By its code, not its class, other bundles of the process know it. */
export class DatabaseUnavailableError extends Error {
  override name = "DatabaseUnavailableError";
  readonly code = "DATABASE_UNAVAILABLE";

  constructor(cause?: unknown) {
    super("The database cannot be reached.", { cause });
  }
}

const serverGone = new Set([
  "DATABASE_UNAVAILABLE",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "53300", // too_many_connections
  "25P03", // idle_in_transaction_session_timeout
]);

type DatabaseError = { code?: unknown; constraint_name?: string };

/** By shape, not by class: the pool may come from another bundle, with its own copy of Drizzle's classes. */
function causeOf(error: unknown): DatabaseError | undefined {
  const cause = error instanceof Error && "query" in error && error.cause ? error.cause : error;
  return typeof cause === "object" && cause !== null ? cause : undefined;
}

function violates(error: unknown, code: string, constraint: string | undefined): boolean {
  const cause = causeOf(error);
  return cause?.code === code && (constraint === undefined || cause.constraint_name === constraint);
}
