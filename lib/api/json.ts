import { ApiError, type Fault, invalid } from "@/lib/errors";
import { isStorable } from "@/lib/storable";

const maxDepth = 64;

/** Reads JSON from outside: no text that Postgres cannot keep, no key that could touch a prototype. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError("invalid_json", "The body is not JSON. Send one JSON object in UTF-8.");
  }
  const fault = findFault(value);
  if (fault) throw invalid([fault]);
  return value;
}

type Step = { value: unknown; field: string; depth: number };

/** Walks without recursion, so that no nesting can exhaust the stack. */
function findFault(root: unknown): Fault | null {
  const steps: Step[] = [{ value: root, field: "", depth: 0 }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const fault = faultOf(step);
    if (fault) return fault;
    if (typeof step.value !== "object" || step.value === null) continue;
    // One by one: as arguments, a long list would exhaust the stack.
    for (const inner of stepsInto(step)) steps.push(inner);
  }
  return null;
}

function faultOf({ value, field, depth }: Step): Fault | null {
  const at = field === "" ? {} : { field };
  if (depth > maxDepth) {
    return { code: "invalid_json", message: `The body is nested deeper than ${maxDepth} levels.` };
  }
  if (typeof value === "string" && !isStorable(value)) {
    return { code: "invalid_string", message: "Text must be valid Unicode without NUL characters.", ...at };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const key = Object.keys(value).find((name) => name === "__proto__" || !isStorable(name));
  if (key === undefined) return null;
  const inner = field === "" ? key : `${field}.${key}`;
  return {
    code: "unrecognized_keys",
    message: "A property has a name that is not allowed.",
    ...(isStorable(key) ? { field: inner } : at),
  };
}

function stepsInto({ value, field, depth }: Step): Step[] {
  return Object.entries(value as object).map(([key, inner]) => ({
    value: inner,
    field: Array.isArray(value) ? `${field}[${key}]` : field === "" ? key : `${field}.${key}`,
    depth: depth + 1,
  }));
}
