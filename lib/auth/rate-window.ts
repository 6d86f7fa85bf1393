import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** What is left of a window after a hit. */
export type Rate = {
  limit: number;
  remaining: number;
  resetAt: Date;
  retryAfterSeconds: number;
  allowed: boolean;
  /** Names the hit, so that it can be given back. */
  countedAt: string | null;
};

/** The columns of `hit_rate_window`, as one statement brings them along. */
export type RateRow = {
  allowed: boolean;
  remaining: number;
  reset_at: string | Date;
  retry_after_seconds: number;
  counted_at: string | null;
};

export function rateOf(row: RateRow, limit: number): Rate {
  return {
    limit,
    remaining: row.remaining,
    resetAt: new Date(row.reset_at),
    retryAfterSeconds: row.retry_after_seconds,
    allowed: row.allowed,
    countedAt: row.counted_at,
  };
}

export async function hitWindow(
  db: Db,
  bucket: string,
  limit: number,
  now: Date,
  seconds = 60,
): Promise<Rate> {
  const {
    rows: [row],
  } = await db.execute<RateRow>(sql`select * from ${hit(sql`${bucket}`, sql`${limit}::int`, now, seconds)}`);
  if (!row) throw new Error("hit_rate_window returned no row");
  return rateOf(row, limit);
}

/** `hit_rate_window` as part of a statement that has more to ask. */
export function hit(bucket: SQL, limit: SQL, now: Date, seconds = 60): SQL {
  return sql`hit_rate_window(${bucket}, ${limit}, ${now.toISOString()}::timestamptz, make_interval(secs => ${seconds}))`;
}

export async function giveTokenBack(db: Db, bucket: string, rate: Rate): Promise<void> {
  if (rate.countedAt !== null)
    await db.execute(sql`select return_rate_token(${bucket}, ${rate.countedAt}::timestamptz)`);
}
