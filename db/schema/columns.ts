import { type AnyColumn, sql } from "drizzle-orm";
import { check, customType, text, timestamp } from "drizzle-orm/pg-core";

/** A moment, to the millisecond: JavaScript's precision, so that a value survives the round trip. */
export const instant = () => timestamp({ precision: 3, withTimezone: true, mode: "date" });

export const workspaceId = () => text().notNull();

/** Sorts as people expect, whatever the collation of the database is. */
export const humanText = customType<{ data: string }>({ dataType: () => `text COLLATE "und-x-icu"` });

/** Sorts by bytes: for positions and other strings that the program makes. */
export const byteText = customType<{ data: string }>({ dataType: () => `text COLLATE "C"` });

export const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });

/** A check, because a word added to a native enum cannot be used in the transaction that adds it. */
export function oneOf(name: string, column: AnyColumn, words: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`);
}
