import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import { Client } from "@/db/connection";

/** Any number that nothing else in the database locks. */
const migrationLock = 7_204_518;
const auditMonthsAhead = 3;

/** Brings the database to the schema of this version. Several servers may call it at once: one works, the others wait. */
export async function runMigrations(): Promise<void> {
  const client = new Client();
  await client.connect();
  try {
    const db = drizzle({ client });
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(db, { migrationsFolder: join(process.cwd(), "db/migrations") });
    await db.execute(sql`select ensure_audit_partitions(${auditMonthsAhead})`);
  } finally {
    await client.end();
  }
}
