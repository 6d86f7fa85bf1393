import type { FieldErrors, FieldValues, Resolver } from "react-hook-form";
import type * as z from "zod";
import { faultsOf } from "@/lib/contract/fault";
import type { Fault } from "@/lib/errors";

/**
 * Checks a form by the schema of the request it will send, so that browser and API refuse alike and in the same
 * words. `toBody` makes the request out of what the fields hold; `wordsOf` may say a fault better than the API does.
 */
export function contractResolver<Values extends FieldValues>(
  schema: z.ZodType,
  toBody: (values: Values) => unknown,
  wordsOf?: (fault: Fault) => string | undefined,
): Resolver<Values> {
  return async (values) => {
    const body = toBody(values);
    const parsed = schema.safeParse(body);
    if (parsed.success) return { values, errors: {} };
    const faults = faultsOf(parsed.error, body);
    const errors = faults.map((fault) => [
      fieldOf(fault.field),
      { type: fault.code, message: wordsOf?.(fault) ?? fault.message },
    ]);
    return { values: {}, errors: Object.fromEntries(errors.reverse()) as FieldErrors<Values> };
  };
}

/** `tags[3]` is shown at `tags`. */
function fieldOf(field: string | undefined): string {
  return field?.split(/[.[]/)[0] ?? "root";
}
