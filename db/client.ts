import { drizzle, type NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase } from "drizzle-orm/pg-core";
import { Pool } from "@/db/pool";
import * as schema from "@/db/schema";
import { env } from "@/lib/env";

/** The database or a transaction: services take either, so commands compose. */
export type Db = PgDatabase<NodePgQueryResultHKT, typeof schema>;

type Opened = { pool: Pool; db: Db };

const key = Symbol.for("pivotal.db");
const holder = globalThis as typeof globalThis & { [key]?: Opened };

// One pool for all bundles of the process: Next loads its modules several times.
const opened = holder[key] ?? open();
holder[key] = opened;

/** Connects with the first query, never at import: a build has no database. */
export const db: Db = opened.db;

export async function closeDb(): Promise<void> {
  await opened.pool.end();
}

function open(): Opened {
  const pool = new Pool({
    max: env.DATABASE_POOL,
    // The wait for a free connection; connecting has its own, shorter limit.
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 300_000,
    maxLifetimeSeconds: 3600,
    statement_timeout: 30_000,
    // A little more, for a server that does not even refuse any more.
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  return { pool, db: drizzle({ client: pool, schema, casing: "snake_case" }) };
}
