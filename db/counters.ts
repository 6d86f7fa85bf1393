import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { written } from "@/db/written";

/**
 * What is numbered, in the one order in which a transaction may take numbers of several kinds: two transactions
 * that keep to it cannot wait for each other in a circle.
 */
export const counterKinds = [
  "api_key",
  "invitation",
  "member",
  "import",
  "customer",
  "contact",
  "onboarding",
  "transition",
  "task",
  "comment",
  "attachment",
  "reminder",
  "notification",
  "audit",
] as const;

export type CounterKind = (typeof counterKinds)[number];

export type Numbers = { displayId: number; createdAt: Date };

/** Reserves `count` successive numbers and milliseconds; the row stays locked until the transaction ends. */
export async function takeNumbers(
  db: Db,
  workspaceId: string,
  kind: CounterKind,
  count: number,
  now: Date,
): Promise<Numbers[]> {
  if (count === 0) return [];
  const [taken] = await db.execute<{ first: number; at: number }>(
    sql`select first_display_id as first, (extract(epoch from first_created_at) * 1000)::float8 as at
        from take_numbers(${workspaceId}, ${kind}, ${count}::int, ${now.toISOString()}::timestamptz)`,
  );
  if (taken === undefined) throw new Error("take_numbers returned no row");
  const at = Math.round(taken.at);
  return Array.from({ length: count }, (_, index) => ({
    displayId: taken.first + index,
    createdAt: new Date(at + index),
  }));
}

/** For a single row: its number and its millisecond. */
export async function takeNumber(
  db: Db,
  workspaceId: string,
  kind: CounterKind,
  now: Date,
): Promise<Numbers> {
  return written(await takeNumbers(db, workspaceId, kind, 1, now));
}
