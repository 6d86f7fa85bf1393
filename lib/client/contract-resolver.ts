import { type FieldErrors, type FieldValues, type Resolver, set } from "react-hook-form";
import type * as z from "zod";
import { faultsOf } from "@/lib/contract/fault";
import type { Fault } from "@/lib/errors";
import { slotOf } from "./slot";

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
    const errors: FieldErrors<Values> = {};
    for (const fault of faults.toReversed()) {
      const message = wordsOf?.(fault) ?? fault.message;
      set(errors, slotOf(fault.field, values), { type: fault.code, message });
    }
    return { values: {}, errors };
  };
}
