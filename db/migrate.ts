import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { openSql } from "@/db/connection";

/** Any number that nothing else in the database locks. */
const migrationLock = 7_204_518;
const auditMonthsAhead = 3;

/** Brings the database to the schema of this version. Several servers may call it at once: one works, the others wait. */
export async function runMigrations(): Promise<void> {
  const client = openSql({ max: 1 });
  try {
    const db = drizzle(client);
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(db, { migrationsFolder: join(process.cwd(), "db/migrations") });
    await db.execute(sql`select ensure_audit_partitions(${auditMonthsAhead})`);
  } finally {
    await client.end({ timeout: 5 });
  }
}
