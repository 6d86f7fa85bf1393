import { setTimeout as sleep } from "node:timers/promises";
import postgres from "postgres";
import { Refusal } from "@/scripts/prepare/refusal.mjs";

const OLDEST = 160_000;
const PATIENCE_SECONDS = 5;

/** Refuses a database that cannot be used, in words that never hold the password. */
export async function checkDatabase(url: string): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname || "localhost"}:${port || 5432}${pathname}`;
  const sql = postgres(url, { max: 1, connect_timeout: PATIENCE_SECONDS, onnotice: () => {} });
  const answered = new AbortController();
  try {
    const asked = sql`select current_setting('server_version_num')::int as number`;
    const [row] = await Promise.race([asked, tooLong(answered.signal)]);
    if (row && row.number >= OLDEST) return;
    throw new Refusal(
      `the database at ${place} is PostgreSQL ${Math.floor((row?.number ?? 0) / 10_000)}. PostgreSQL 16 or later is needed.`,
    );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      `the database at ${place} refuses (${reasonOf(error)}). Put DATABASE_URL right, or leave it out to use the embedded one.`,
    );
  } finally {
    answered.abort();
    await sql.end({ timeout: 1 });
  }
}

export async function createDatabaseIfMissing(socketDir: string): Promise<void> {
  const sql = postgres({
    host: socketDir,
    user: "pivotal",
    database: "postgres",
    max: 1,
    onnotice: () => {},
  });
  try {
    const [found] = await sql`select 1 from pg_database where datname = 'pivotal'`;
    if (!found) await sql`create database pivotal`;
  } finally {
    await sql.end();
  }
}

/** postgres.js gives up a silent server by itself, but not one that answers in another language. */
async function tooLong(signal: AbortSignal): Promise<never> {
  await sleep((PATIENCE_SECONDS + 1) * 1_000, undefined, { signal });
  throw Object.assign(new Error(), { code: "CONNECT_TIMEOUT" });
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const words: Record<string, string> = {
    ECONNREFUSED: "nothing listens there",
    ENOTFOUND: "there is no such host",
    EAI_AGAIN: "the name of the host cannot be resolved",
    CONNECT_TIMEOUT: "no answer of PostgreSQL within 5 seconds",
    CONNECTION_CLOSED: "it closed the connection",
  };
  return (code && words[code]) ?? message ?? "for no stated reason";
}
