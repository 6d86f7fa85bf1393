import type * as z from "zod";
import type { ErrorCode } from "@/lib/errors";
import type { Upload } from "./file";
import type { Scope } from "./scopes";
import type { Tag } from "./tags";

export type Method = "GET" | "POST" | "PATCH" | "DELETE";

/** Who may call: anybody, a key or a signed-in person, or a person only. */
export type Audience = "anybody" | "key_or_person" | "person";

/** A list in another form: all rows that match, not one page. The column `actor.name` is the `name` of `actor`. */
export type CsvForm = { type: "text/csv"; fileName: string; columns: readonly string[] };

/** One endpoint, declared once. Its route, OpenAPI entry, browser call and tests derive from this. */
export type Operation = {
  id: string;
  method: Method;
  path: `/${string}`;
  tag: Tag;
  summary: string;
  description: string;
  audience: Audience;
  scope: Scope | null;
  status: 200 | 201;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodObject;
  /** In place of a JSON body: one file, as the part `file` of a form, read as it comes. */
  upload?: { maxBytes: number };
  response: z.ZodType;
  /** The answer is the bytes of a file, in place of JSON. */
  answersFile?: boolean;
  /** Codes it can answer besides those every operation of its shape can. */
  errors: readonly ErrorCode[];
  /** For OpenAPI, where the examples made from the schemas would not be lifelike. */
  example?: { body?: Readonly<Record<string, unknown>>; response?: unknown };
  /** Answers that hold a secret are never kept for a replay. */
  neverStored?: boolean;
  /** A strong ETag on the answer and 304 for a match; on PATCH and DELETE, If-Match is honoured. */
  versioned?: boolean;
  /** What a list answers besides JSON, to whom asks for it by `Accept`. */
  alsoAs?: CsvForm;
};

export function operation<const O extends Operation>(declared: O): O {
  return declared;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<O extends Operation> = O extends { params: infer S } ? Parsed<S> : Record<never, never>;
export type QueryOf<O extends Operation> = O extends { query: infer S } ? Parsed<S> : Record<never, never>;
export type BodyOf<O extends Operation> = O extends { upload: object }
  ? Upload
  : O extends { body: infer S }
    ? Parsed<S>
    : undefined;
export type QueryInputOf<O extends Operation> = O extends { query: infer S }
  ? Given<S>
  : Record<never, never>;
export type BodyInputOf<O extends Operation> = O extends { body: infer S } ? Given<S> : undefined;
export type ResponseOf<O extends Operation> = z.output<O["response"]>;
