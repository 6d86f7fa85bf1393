import type * as z from "zod";
import type { ErrorCode, Fault } from "@/lib/errors";

/** Turns what Zod found into faults with our codes and words. The API and the forms speak alike. */
export function faultsOf(error: z.ZodError, input: unknown): [Fault, ...Fault[]] {
  const [first, ...rest] = error.issues.flatMap((issue) => faultsOfIssue(issue, input));
  return [first ?? { code: "invalid_type", message: "The request does not fit." }, ...rest];
}

type Issue = z.core.$ZodIssue;

function faultsOfIssue(issue: Issue, input: unknown): Fault[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => {
      const field = fieldOf([...issue.path, key]);
      return { code: "unrecognized_keys", message: `“${field}” is not a field of this request.`, field };
    });
  }
  const code = codeOf(issue, input);
  const field = fieldOf(issue.path);
  return [{ code, message: messageOf(issue, code, field), ...(field === "" ? {} : { field }) }];
}

function codeOf(issue: Issue, input: unknown): ErrorCode {
  switch (issue.code) {
    case "invalid_type":
      return isMissing(input, issue.path) ? "missing_field" : "invalid_type";
    case "invalid_value":
      if (valueAt(input, issue.path) === null) return "invalid_type";
      return isMissing(input, issue.path) ? "missing_field" : "invalid_enum_value";
    case "too_small":
    case "too_big":
      return issue.code;
    case "invalid_format":
    case "custom":
      return "invalid_string";
    case "invalid_union":
      return unionCode(valueAt(input, issue.path), isMissing(input, issue.path));
    default:
      return "invalid_type";
  }
}

/** Unions are lists of words that a workspace may lengthen. */
function unionCode(value: unknown, isAbsent: boolean): ErrorCode {
  if (isAbsent) return "missing_field";
  return typeof value === "string" ? "invalid_enum_value" : "invalid_type";
}

function messageOf(issue: Issue, code: ErrorCode, field: string): string {
  const subject = field === "" ? "The body" : `“${field}”`;
  if (code === "missing_field") return `${subject} is required.`;
  switch (issue.code) {
    case "invalid_type":
      return `${subject} has to be ${nounOf(issue.expected)}.`;
    case "invalid_value":
      return `${subject} has to be one of: ${issue.values.join(", ")}.`;
    case "too_small":
      return `${subject} ${isCounted(issue.origin) ? "needs" : "has to be"} at least ${issue.minimum}${unitOf(issue.origin, issue.minimum)}.`;
    case "too_big":
      return `${subject} ${isCounted(issue.origin) ? "takes" : "has to be"} at most ${issue.maximum}${unitOf(issue.origin, issue.maximum)}.`;
    case "invalid_format":
      return formatMessage(issue, subject);
    case "invalid_union":
    case "custom":
      return issue.message;
    default:
      return `${subject} does not have the right form.`;
  }
}

function formatMessage(issue: z.core.$ZodIssueInvalidStringFormat, subject: string): string {
  if (issue.format === "datetime")
    return `${subject} has to be an ISO 8601 date-time with an offset, like 2026-05-26T17:21:09Z.`;
  if (issue.format === "date") return `${subject} has to be a day of the calendar, like 2026-05-26.`;
  if (issue.format === "email") return `${subject} has to be an email address, like dana@contoso.de.`;
  if (issue.format === "regex" && !issue.message.startsWith("Invalid")) return issue.message;
  return `${subject} does not have the right form${issue.format === "regex" ? `: ${issue.pattern}` : ""}.`;
}

const nouns: Readonly<Record<string, string>> = {
  string: "text",
  int: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const units: Readonly<Record<string, string>> = { string: "character", array: "entry", set: "entry" };

function nounOf(expected: string): string {
  return nouns[expected] ?? expected;
}

function unitOf(origin: string, amount: number | bigint): string {
  const unit = units[origin];
  if (unit === undefined) return "";
  return ` ${Number(amount) === 1 ? unit : unit.replace(/y$/, "ie").concat("s")}`;
}

function isCounted(origin: string): boolean {
  return origin in units;
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  return valueAt(input, path) === undefined;
}

/** What stands at the path, or the value that the path ends in before. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let at = input;
  for (const key of path) {
    if (typeof at !== "object" || at === null) return at;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

/** `contacts[0].email`, as the API names a nested property. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
