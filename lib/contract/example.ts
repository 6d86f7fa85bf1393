import * as z from "zod";
import { lifelike, numbered } from "./lifelike";
import type { Operation } from "./operation";

type Json = z.core.util.JSONType;
type Schema = { readonly [word: string]: Json | undefined };

/** A body that the operation takes, for people who read; null when it takes none. */
export function requestExample(operation: Operation): Readonly<Record<string, unknown>> | null {
  const { body, example } = operation;
  if (!body) return null;
  return example?.body ?? (exampleOf(body, "input", subjectOf(operation)) as Record<string, unknown>);
}

/** An answer as it could come. */
export function responseExample(operation: Operation): Json {
  const { response, example } = operation;
  return (example?.response as Json) ?? exampleOf(response, "output", subjectOf(operation));
}

/** What a path is about: the last of its words that is no parameter and no verb, in the singular. */
function subjectOf({ path }: Operation): string {
  const words = path.split("/").filter((word) => /^[a-z-]+s$/.test(word));
  return singular(words.at(-1) ?? "").replaceAll("-", "_");
}

function singular(word: string): string {
  return word === "data" ? "datum" : word.replace(/ies$/, "y").replace(/s$/, "");
}

function exampleOf(schema: z.ZodType, io: "input" | "output", subject: string): Json {
  const { $defs, ...root } = z.toJSONSchema(schema, { io, unrepresentable: "any" }) as Schema;
  const walk = new Walk(io, ($defs ?? {}) as Record<string, Schema>);
  return walk.valueOf(root, subject, "");
}

/** Walks a schema once; `kind` is what the values are of, `name` the property they stand under. */
class Walk {
  readonly #io: "input" | "output";
  readonly #definitions: Readonly<Record<string, Schema>>;

  constructor(io: "input" | "output", definitions: Readonly<Record<string, Schema>>) {
    this.#io = io;
    this.#definitions = definitions;
  }

  valueOf(given: Schema, kind: string, name: string): Json {
    const schema = this.#resolve(given);
    const known = lifelike(kind, name).find((value) => this.#fits(schema, value));
    if (known !== undefined) return known as Json;
    if (schema.example !== undefined) return schema.example;
    if (schema.const !== undefined) return schema.const;
    if (Array.isArray(schema.enum)) return schema.enum[0] ?? null;
    if (schema.default !== undefined) return schema.default;
    const [option] = this.#options(schema).filter((inner) => inner.type !== "null");
    if (option) return this.valueOf(option, kind, name);
    return this.#byType(schema, kind, name);
  }

  #byType(schema: Schema, kind: string, name: string): Json {
    switch ([schema.type].flat()[0]) {
      case "object":
        return this.#objectOf(schema, kind, name);
      case "array":
        return [this.valueOf((schema.items ?? {}) as Schema, kind, singular(name))];
      case "integer":
      case "number":
        return Math.max(1, Number(schema.minimum ?? 1));
      case "boolean":
        return false;
      case "string":
        return textOf(schema, name);
      default:
        return null;
    }
  }

  #objectOf({ properties, required }: Schema, kind: string, name: string): Json {
    const given = Object.entries((properties ?? {}) as Record<string, Schema>);
    const of = kindOf(given, kind, name);
    const shown = this.#shown(given, (required ?? []) as string[], of);
    return Object.fromEntries(
      given.filter(([key]) => shown.has(key)).map(([key, schema]) => [key, this.valueOf(schema, of, key)]),
    );
  }

  /** Of what may be left out, an answer shows only the number, and a request the first few plain fields. */
  #shown(
    given: readonly (readonly [string, Schema])[],
    required: readonly string[],
    kind: string,
  ): Set<string> {
    const optional = given.map(([key]) => key).filter((key) => !required.includes(key));
    if (this.#io === "output") {
      return new Set([...required, ...optional.filter((key) => key === "display_id" && numbered.has(kind))]);
    }
    const plain = optional.filter((key) => !/_id$|_ids$|^metadata$|^custom_fields$|^archived$/.test(key));
    return new Set([...required, ...plain.slice(0, 4)]);
  }

  #options(schema: Schema): Schema[] {
    return [schema.anyOf, schema.oneOf, schema.allOf].flatMap((list) => (list ?? []) as Schema[]);
  }

  #resolve(schema: Schema): Schema {
    const { $ref } = schema;
    if (typeof $ref !== "string") return schema;
    return this.#definitions[$ref.slice("#/$defs/".length)] ?? {};
  }

  #fits(given: Schema, value: unknown): boolean {
    const schema = this.#resolve(given);
    const options = this.#options(schema);
    if (options.length > 0) return options.some((option) => this.#fits(option, value));
    const { type, enum: words, pattern } = schema;
    if (Array.isArray(words)) return words.includes(value as Json);
    if (schema.const !== undefined) return schema.const === value;
    if (typeof value === "string" && typeof pattern === "string" && !new RegExp(pattern, "u").test(value))
      return false;
    return [type].flat().includes(typeOf(value));
  }
}

function kindOf(given: readonly (readonly [string, Schema])[], kind: string, name: string): string {
  const word = given.find(([key]) => key === "object")?.[1].const;
  if (typeof word === "string") return wrappers.has(word) ? kind : word;
  return name === "" || name === "datum" ? kind : name;
}

/** Objects that only hold others. */
const wrappers: ReadonlySet<string> = new Set(["list", "deleted", "bulk_result"]);

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function textOf({ format, pattern, minLength, maxLength }: Schema, name: string): string {
  const fit = candidates(String(format), name).find(
    (text) =>
      (typeof pattern !== "string" || new RegExp(pattern, "u").test(text)) &&
      text.length >= Number(minLength ?? 0) &&
      text.length <= Number(maxLength ?? Number.POSITIVE_INFINITY),
  );
  if (fit === undefined) throw new Error(`“${name}” needs an example: .meta({ example: … }).`);
  return fit;
}

function candidates(format: string, name: string): string[] {
  const formats: Readonly<Record<string, string>> = {
    "date-time": "2026-06-12T09:00:00.000Z",
    date: "2026-06-12",
    email: "dana.fischer@contoso.de",
    uri: "https://contoso.de",
    time: "09:00",
  };
  const known = formats[format];
  return [...(known ? [known] : []), name.replaceAll("_", " "), ...shapes];
}

const shapes = ["contoso", "plus", "contoso.de", "program_design", "2026-06-12", "09:00", "#2f6f7a", "42"];
