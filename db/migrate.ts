import { readFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { env } from "@/lib/env";

/** Stand-in until the schema is there. */
export async function runMigrations(): Promise<void> {
  const sql = env.DATABASE_URL
    ? postgres(env.DATABASE_URL, { max: 1 })
    : postgres({ host: socketDir(), user: "pivotal", database: "pivotal", max: 1 });
  await sql`select 1`;
  await sql.end();
}

function socketDir(): string {
  return readFileSync(join(env.DATA_DIR, "db", "postmaster.pid"), "utf8").split("\n")[4] ?? "";
}
