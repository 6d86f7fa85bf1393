import type { PgDatabase } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsQueryResultHKT } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { linkSettings } from "@/db/connection";
import { Pool } from "@/db/pool";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

/** The database or a transaction: services take either, so commands compose. */
export type Db = PgDatabase<PostgresJsQueryResultHKT, typeof schema>;

type Opened = { pool: Pool; db: Db };

const key = Symbol.for("pivotal.db");
const holder = globalThis as typeof globalThis & { [key]?: Opened };

// One pool for all bundles of the process: Next loads its modules several times.
const opened = holder[key] ?? open();
holder[key] = opened;

/** Connects with the first query, never at import: a build has no database. */
export const db: Db = opened.db;

export async function closeDb(): Promise<void> {
  await opened.pool.end(5000);
}

function open(): Opened {
  const limits = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 30_000 };
  const pool = new Pool(env.DATABASE_POOL, { ...linkSettings(limits), patienceMs: 35_000 });
  return { pool, db: drizzle(pool as unknown as Sql, { schema, casing: "snake_case" }) };
}
