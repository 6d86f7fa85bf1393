import { asc, type Column, desc, lt, type SQL, sql } from "drizzle-orm";
import * as z from "zod";
import { calendarDate, moment } from "@/lib/contract/fields";
import { type ApiError, invalid } from "@/lib/errors";
import { isStorable } from "@/lib/storable";

/** How a list runs: by one expression and, where that is not unique, by id. */
export type Order = {
  by: Column | SQL;
  id: Column;
  direction: "asc" | "desc";
  kind: keyof typeof positions;
};

/** What a cursor may hold, by the kind of what the list runs by: nothing that the database would refuse. */
const positions = {
  text: z.string().refine(isStorable),
  integer: z.int32(),
  moment,
  date: z.union([calendarDate, z.literal("infinity")]),
} as const;

const id = z.string().regex(/^\w{1,64}$/);

export function orderBy({ by, id, direction }: Order): SQL[] {
  const turn = direction === "asc" ? asc : desc;
  return [turn(by), turn(id)];
}

/** Rows after a position, in the list's direction. */
export function after(order: Order, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const [value, rowId] = readPosition(order, cursor);
  const beyond = order.direction === "asc" ? sql`>` : sql`<`;
  return sql`(${order.by}, ${order.id}) ${beyond} (${value}, ${rowId})`;
}

export function positionCursor(at: [string | number, string]): string {
  return Buffer.from(JSON.stringify(at)).toString("base64url");
}

/** The `created_at` of the last row seen, as the default order of every list takes it. */
export function createdBefore(column: Column, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  if (!moment.safeParse(cursor).success) throw invalidCursor();
  return lt(column, new Date(cursor));
}

/** Cuts the one row too many that tells whether there is more. */
export function pageFrom<Row, Item>(
  rows: readonly Row[],
  limit: number,
  item: (row: Row) => Item,
  cursorOf: (row: Row) => string,
) {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const hasMore = rows.length > limit;
  return {
    object: "list" as const,
    data: shown.map(item),
    has_more: hasMore,
    next_cursor: hasMore && last !== undefined ? cursorOf(last) : null,
  };
}

function readPosition({ kind }: Order, cursor: string): [string | number, string] {
  try {
    return z.tuple([positions[kind], id]).parse(JSON.parse(Buffer.from(cursor, "base64url").toString()));
  } catch {
    throw invalidCursor();
  }
}

function invalidCursor(): ApiError {
  const message = "“cursor” has to be the `next_cursor` of the page before.";
  return invalid([{ code: "invalid_string", message, field: "cursor" }]);
}
