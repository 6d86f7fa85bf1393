import { errorCodes, errorTypes } from "@/lib/errors";
import { type Described, methodTypeOf, queryTypeOf } from "./method-type.ts";
import { commentOf, indented, type Schema, typeOf, unionOf } from "./type-of.ts";

/** The part of an OpenAPI document that is read here. */
export type Document = {
  paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
};

type Verbs = Readonly<Record<string, string>>;

/** What `lib/sdk/contract.ts` says by way of the contract, written out, so that nothing else is needed to read it. */
export function contractTypes(document: Document, table: Readonly<Record<string, Verbs>>): string {
  const routes = Object.values(table).flatMap((verbs) => Object.values(verbs));
  const queries = routes.flatMap((route) => queryTypeOf(operationAt(document, route)) ?? []);
  const resources = Object.entries(table).map(([resource, verbs]) => {
    const methods = Object.entries(verbs).map(([verb, route]) => methodOf(document, verb, route));
    return `readonly ${resource}: {\n${indented(methods.join("\n"))}\n};`;
  });
  const calls = [`export type Resources = {\n${indented(resources.join("\n"))}\n};`, ...queries].join("\n");
  return [
    'import type { List } from "./list.ts";',
    'import type { ChangeOptions, CreateOptions, Id, OneOrMany, ReadOptions } from "./options.ts";',
    wordsOf("ErrorType", errorTypes),
    wordsOf("ErrorCode", Object.keys(errorCodes)),
    wordsOf("Route", routes),
    calls,
    ...objectsOf(document, calls),
    "",
  ].join("\n");
}

function wordsOf(name: string, words: readonly string[]): string {
  return `export type ${name} = ${unionOf(words.map((word) => JSON.stringify(word)))};`;
}

function methodOf(document: Document, verb: string, route: string): string {
  const [method = "", path = ""] = route.split(" ");
  const described = operationAt(document, route);
  const type = methodTypeOf({ verb, method, path, described, schemas: document.components.schemas });
  return `${commentOf(`${described.summary}. ${described.description}`)}readonly ${verb}: ${type};`;
}

function operationAt({ paths }: Document, route: string): Described {
  const [method = "", path = ""] = route.split(" ");
  const described = paths[`/api/v1${path}`]?.[method.toLowerCase()];
  if (!described) throw new Error(`${route} is in lib/sdk/resources.ts and not in the contract`);
  return described;
}

/** Every named schema that the methods lead to, by name. */
function objectsOf({ components }: Document, text: string): string[] {
  const written = new Map<string, string>();
  const write = (from: string) => {
    for (const [name, schema] of Object.entries(components.schemas)) {
      if (written.has(name) || !new RegExp(`\\b${name}\\b`).test(from)) continue;
      written.set(name, "");
      const type = typeOf(schema);
      written.set(name, `${commentOf(schema.description)}export type ${name} = ${type};`);
      write(type);
    }
  };
  write(text);
  return [...written].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, type]) => type);
}
