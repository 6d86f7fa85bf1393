import { join } from "node:path";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { linkSettings } from "@/db/connection";
import { Link } from "@/db/link";
import { queryBy, type SqlClient } from "@/db/sql-client";

/** Any number that nothing else in the database locks. */
const migrationLock = 7_204_518;
const auditMonthsAhead = 3;

/** Brings the database to the schema of this version. Several servers may call it at once: one works, the others wait. */
export async function runMigrations(): Promise<void> {
  // All over one link: the lock ends with it.
  const link = new Link(linkSettings());
  const client: SqlClient = {
    options: link.codecs,
    unsafe: queryBy((...statement) => link.run(...statement)),
    begin: (work) => link.transaction(work),
  };
  try {
    const db = drizzle(client as unknown as Sql);
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`);
    await migrate(db, { migrationsFolder: join(process.cwd(), "db/migrations") });
    await db.execute(sql`select ensure_audit_partitions(${auditMonthsAhead})`);
  } finally {
    link.close();
  }
}
