import { describeDatabaseError, isDatabaseUnavailable } from "@/db/errors";

/** One sentence. The message of a database error holds SQL and its parameters, so of that only the code is said. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "Refusal" || error.name === "EnvError") return capital(error.message);
  if (isDatabaseUnavailable(error)) return "The database does not answer. Try again in a moment.";
  const database = describeDatabaseError(error);
  if (database) return `The database refused (${[database.code, database.constraint].join(" ").trim()}).`;
  return `Something went wrong that Pivotal did not foresee. ${error.stack ?? error.message}`;
}

export function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
