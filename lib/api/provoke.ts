import type * as z from "zod";
import { faultsOf } from "@/lib/contract/fault";
import type { Operation } from "@/lib/contract/operation";
import { type ApiError, type ErrorCode, invalid } from "@/lib/errors";

/** The error that a request of this shape really gets, made by the contract's own words; null when none does. */
export function provoke(operation: Operation, sound: Input, code: ErrorCode): ApiError | null {
  return (
    (operation.body && provokedBy(operation.body, sound, bodyWrongs, code)) ??
    (operation.query && provokedBy(operation.query, {}, queryWrongs, code)) ??
    null
  );
}

type Input = Readonly<Record<string, unknown>>;

const long = "x".repeat(100_000);
const bodyWrongs = [undefined, null, 5, "", "soon", long, -1, 10 ** 12, [], {}, Array(1000).fill("x")];
const queryWrongs = ["", "0", "101", "soon", long, ",".repeat(200)];

function provokedBy(
  schema: z.ZodObject,
  sound: Input,
  wrongs: readonly unknown[],
  code: ErrorCode,
): ApiError | null {
  const attempts =
    code === "unrecognized_keys"
      ? [{ ...sound, nmae: "Contoso" }]
      : Object.keys(schema.shape).flatMap((name) => wrongs.map((wrong) => ({ ...sound, [name]: wrong })));
  for (const attempt of attempts) {
    const { error } = schema.safeParse(attempt);
    const faults = error && faultsOf(error, attempt);
    if (faults?.length === 1 && faults[0].code === code) return invalid(faults);
  }
  return null;
}
