import * as z from "zod";
import { faultsOf } from "@/lib/contract/fault";
import type { Operation } from "@/lib/contract/operation";
import { type Fault, invalid } from "@/lib/errors";
import { isStorable } from "@/lib/storable";

const nothing = z.strictObject({});

export function parseQuery(operation: Operation, request: Request): unknown {
  const search = new URL(request.url).searchParams;
  const faults = queryFaults(search);
  if (faults[0]) throw invalid([faults[0], ...faults.slice(1)]);
  const input = Object.fromEntries(search);
  const parsed = (operation.query ?? nothing).safeParse(input);
  if (parsed.success) return parsed.data;
  const [first, ...rest] = faultsOf(parsed.error, input);
  throw invalid([ofParameter(first), ...rest.map(ofParameter)]);
}

export function parseWith<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalid(faultsOf(parsed.error, input));
  return parsed.data;
}

/** A value of a comma-separated list is at fault: the parameter is what the caller knows. */
function ofParameter(fault: Fault): Fault {
  if (fault.field === undefined) return fault;
  const field = fault.field.replace(/\[.*$/, "");
  return { ...fault, field, message: fault.message.replace(fault.field, field) };
}

function queryFaults(search: URLSearchParams): Fault[] {
  return [...new Set(search.keys())].flatMap((field): Fault[] => {
    const values = search.getAll(field);
    if (values.length > 1) {
      return [
        {
          code: "invalid_type",
          message: `“${field}” stands more than once. Separate several values by commas.`,
          field,
        },
      ];
    }
    if ([field, ...values].every(isStorable)) return [];
    return [{ code: "invalid_string", message: "Text must be valid Unicode without NUL characters.", field }];
  });
}
