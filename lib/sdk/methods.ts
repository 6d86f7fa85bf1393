import { List, type Page } from "./list.ts";
import type { CallOptions } from "./options.ts";
import type { Send } from "./send.ts";

type Method = (...given: unknown[]) => unknown;
type Verbs = Readonly<Record<string, string>>;
type Input = { query: Record<string, unknown>; body?: unknown; options: CallOptions };

/** The methods that a table of routes means: `{ customers: { get: "GET /customers/{customerId}" } }`. */
export function methodsOf(table: Readonly<Record<string, Verbs>>, send: Send) {
  return mapped(table, (verbs, resource) =>
    mapped(verbs, (route, verb) => methodOf(`${resource}.${verb}`, route, send)),
  );
}

function mapped<A, B>(record: Readonly<Record<string, A>>, make: (value: A, key: string) => B) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]));
}

/** Ids of the path first, then what the method takes: a body and options, or a query with options in it. */
function methodOf(name: string, route: string, send: Send): Method {
  const [method = "", template = ""] = route.split(" ");
  const ids = template.match(/\{\w+\}/g)?.length ?? 0;
  const verb = name.split(".")[1] ?? "";
  const isDownload = verb.startsWith("download");
  return (...given) => {
    const path = pathOf(name, template, given);
    const { query, ...input } = inputOf(method, given.slice(ids));
    const read = (more: object) => send({ method, path, isDownload, query: { ...query, ...more }, ...input });
    if (!verb.startsWith("list")) return read({});
    return new List((cursor) => read(cursor === undefined ? {} : { cursor }) as Promise<Page<unknown>>);
  };
}

/** An empty id would name the list, and dots the folder above. */
function pathOf(name: string, template: string, ids: readonly unknown[]): string {
  let taken = 0;
  return template.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const id = ids[taken++];
    const isId = typeof id === "number" || (typeof id === "string" && !/^\.{0,2}$/.test(id));
    if (!isId) throw new TypeError(`${name} takes a ${parameter}: a display_id or an id.`);
    return encodeURIComponent(id);
  });
}

function inputOf(method: string, [first, second]: readonly unknown[]): Input {
  if (method === "POST" || method === "PATCH") {
    return { query: {}, body: first, options: (second ?? {}) as CallOptions };
  }
  const { signal, timeoutMs, maxRetries, idempotencyKey, ifMatch, ...query } = (first ?? {}) as CallOptions;
  return { query, options: { signal, timeoutMs, maxRetries, idempotencyKey, ifMatch } };
}
