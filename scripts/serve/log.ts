import pino from "pino";

const logger = pino({ level: process.env.LOG_LEVEL || "info" });

export function logError(message: string, error: unknown, requestId?: string): void {
  logger.error({ requestId, error: facts(error) }, message);
}

export function logWarning(message: string): void {
  logger.warn(message);
}

/** Drivers put SQL and its parameters into messages, so of those only codes and places are kept. */
function facts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause as { code?: string; constraint_name?: string } | undefined;
  const isQuery = error.name === "DrizzleQueryError" || error.name === "PostgresError";
  return {
    name: error.name,
    ...(isQuery ? {} : { message: error.message }),
    code: (error as NodeJS.ErrnoException).code ?? cause?.code,
    constraint: cause?.constraint_name,
    stack: error.stack?.split("\n").filter((line) => /^\s+at /.test(line)),
  };
}
