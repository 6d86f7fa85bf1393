import { closeDb, type Db, db } from "@/db/client";
import { runMigrations } from "@/db/migrate";
import { env } from "@/lib/env";
import { checkDatabase } from "@/scripts/postgres/check";
import { ensureDatabase } from "@/scripts/postgres/embedded";

/** The database that a server runs on now, or one that is started for this command and stopped after it. */
export async function withDatabase<T>(
  work: (db: Db) => Promise<T>,
  { isMigrated = true }: { isMigrated?: boolean } = {},
): Promise<T> {
  if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
  const database = await ensureDatabase(env);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.once(signal, () => {
      database.abandon("fast");
      process.exit(130);
    });
  }
  try {
    if (isMigrated) await runMigrations();
    return await work(db);
  } finally {
    await closeDb();
    await database.stop();
  }
}
