import * as z from "zod";
import { moment } from "./fields";

/** Parameters of a URL are text; these read them into what they mean. */

const meanings = new WeakMap<z.ZodType, z.ZodType>();

/** What a parameter means, for OpenAPI: the text is read, the meaning is documented. */
export function meaningOf(schema: z.ZodType): z.ZodType {
  return meanings.get(schema) ?? schema;
}

function parameter<S extends z.ZodType>(schema: S, meaning: z.ZodType): S {
  meanings.set(schema, meaning);
  return schema;
}

/** Several values, comma-separated: `status=active,at_risk`. A comma inside a value is written `\,`. */
export function listOf<T extends z.ZodType<unknown, string>>(item: T) {
  const read = z
    .string()
    .transform((text) => text.split(/(?<!\\),/).map((value) => value.replaceAll("\\,", ",")));
  return parameter(read.pipe(z.array(item).max(100)), z.array(item));
}

export const flag = parameter(
  z.enum(["true", "false"]).transform((text) => text === "true"),
  z.boolean(),
);

export const dateTime = parameter(
  moment.transform((text) => new Date(text)),
  moment,
);

export const reference = z.string().min(1).max(64);

function pageLimit(preset: number) {
  const read = z.string().transform((text) => (/^-?\d{1,9}$/.test(text) ? Number(text) : Number.NaN));
  return parameter(
    read.pipe(z.int().min(1).max(100)).prefault(String(preset)),
    z.int().min(1).max(100).default(preset).describe("Rows on a page."),
  );
}

const cursor = parameter(
  z.string().min(1).max(512).optional(),
  z.string().max(512).describe("`next_cursor` of the page before. Without `sort` it is a `created_at`."),
);

/** Keyset paging, newest first: `cursor` is the `created_at` of the last row seen. */
export function pagingOf(preset: number) {
  return { limit: pageLimit(preset), cursor };
}

export const paging = pagingOf(20);

export function pageOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    object: z.literal("list"),
    data: z.array(item),
    has_more: z.boolean(),
    next_cursor: z.string().nullable(),
  });
}

/** For lists that are short by their nature and come whole, in the shape of the others. */
export function wholeListOf<T extends z.ZodType>(item: T) {
  return z.strictObject({
    object: z.literal("list"),
    data: z.array(item),
    has_more: z.literal(false),
    next_cursor: z.null(),
  });
}

export type WholeList<T> = { object: "list"; data: T[]; has_more: false; next_cursor: null };

export type Page<T> = { object: "list"; data: T[]; has_more: boolean; next_cursor: string | null };
