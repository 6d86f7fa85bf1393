import { is } from "drizzle-orm";
import { PgTransaction } from "drizzle-orm/pg-core";
import type { Db } from "@/db/client";
import { isRetryable } from "@/db/errors";

const attempts = 4;

/**
 * Runs `fn` in a transaction, or in a savepoint when `db` is one already. A deadlock or a failed serialization
 * starts the outermost one again, so `fn` must have no effect outside the database.
 */
export async function inTransaction<T>(db: Db, fn: (tx: Db) => Promise<T>): Promise<T> {
  const isNested = is(db, PgTransaction);
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction(fn);
    } catch (error) {
      if (isNested || attempt === attempts || !isRetryable(error)) throw error;
      await pause(Math.random() * 20 * attempt);
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
