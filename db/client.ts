import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { openSql } from "@/db/connection";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

/** The database or a transaction: services take either, so commands compose. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

const key = Symbol.for("pivotal.db");
const holder = globalThis as typeof globalThis & { [key]?: { sql: Sql; db: Db } };

// One pool for all bundles of the process: Next loads its modules several times.
const opened = holder[key] ?? open();
holder[key] = opened;

/** Connects with the first query, never at import: a build has no database. */
export const db: Db = opened.db;
export const sqlClient: Sql = opened.sql;

export async function closeDb(): Promise<void> {
  await opened.sql.end({ timeout: 5 });
}

function open(): { sql: Sql; db: Db } {
  const sql = openSql({
    max: env.DATABASE_POOL,
    connection: { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 },
  });
  return { sql, db: drizzle(sql, { schema, casing: "snake_case" }) };
}
