import { CommanderError } from "commander";
import { isDatabaseUnavailable } from "@/db/errors";
import { errorBodyOf } from "@/lib/contract/error";
import { ApiError, type ErrorCode } from "@/lib/errors";
import { capital, reasonOf } from "./reason.ts";

/** Ends the process: one sentence for people, the envelope of the API for programs. */
export function fail(error: unknown): never {
  if (error instanceof CommanderError && (error.exitCode === 0 || error.code === "commander.help")) {
    process.exit(error.exitCode);
  }
  const known = asApiError(error);
  const sentence = known.faults.map(({ message }) => message).join(" ") || known.message;
  const isJson = process.argv.includes("--json");
  process.stderr.write(`${isJson ? JSON.stringify(errorBodyOf(known)) : sentence}\n`);
  process.exit(1);
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof CommanderError) return new ApiError(codeOf(error), wordsOf(error));
  return new ApiError(
    isDatabaseUnavailable(error) ? "database_unavailable" : "internal_error",
    reasonOf(error),
  );
}

const codes: Readonly<Record<string, ErrorCode>> = {
  "commander.missingArgument": "missing_field",
  "commander.missingMandatoryOptionValue": "missing_field",
  "commander.optionMissingArgument": "missing_field",
  "commander.invalidArgument": "invalid_enum_value",
};

function codeOf({ code }: CommanderError): ErrorCode {
  return codes[code] ?? "unrecognized_keys";
}

function wordsOf({ message }: CommanderError): string {
  return `${capital(message.replace(/^error: /, "").replaceAll("\n", " "))}. Add --help to see what there is.`;
}
