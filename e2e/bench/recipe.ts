import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Statement } from "@/db/link";
import type { RouteHandler } from "@/lib/api/handle";

/** A statement of ours whose values that change from call to call have names. */
export type Step = { text: string; params: (Slot | unknown)[] };
export type Slot = { slot: "hash" | "now" | "ref" | "id" | "number" | "value" };
export type Recipe = Record<"get" | "list" | "patch", Step[]>;

type Call = { key: string; method?: string; path: string; body?: unknown; params?: Record<string, string> };

/** The statements that a route sends for one call, in their order. */
export async function statementsOf(handler: RouteHandler, call: Call): Promise<Statement[]> {
  const { key, method = "GET", path, body, params = {} } = call;
  const request = () =>
    new Request(`http://localhost/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  // The first call opens the connection.
  await handler(new Request("http://localhost/api/v1/none"), { params: Promise.resolve(params) });
  const found: Statement[] = [];
  const listen = (statement: unknown) => void found.push(statement as Statement);
  subscribe("pivotal.statement", listen);
  const response = await handler(request(), { params: Promise.resolve(params) });
  unsubscribe("pivotal.statement", listen);
  if (!response.ok) throw new Error(`${method} ${path} answers ${response.status}: ${await response.text()}`);
  return found;
}

type Known = { hash: string; ref: number; id: string; value: number };

/** Finds the values that change: by what they are, and by what only one statement can hold. */
export function stepsFrom(statements: Statement[], known: Known): Step[] {
  return statements
    .filter(({ text }) => text !== "begin" && text !== "commit")
    .map(({ text, params }) => ({ text, params: params.map((param) => slotOf(param, text, known)) }));
}

function slotOf(param: unknown, text: string, { hash, ref, id, value }: Known): Slot | unknown {
  if (param === hash) return { slot: "hash" };
  if (param === ref) return { slot: "ref" };
  if (param === id) return { slot: "id" };
  if (param === value) return { slot: "value" };
  if (typeof param === "string" && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(param)) return { slot: "now" };
  if (typeof param === "number" && text.startsWith('insert into "audit_events"')) return { slot: "number" };
  return param;
}
