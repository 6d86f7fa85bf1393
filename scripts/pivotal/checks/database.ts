import { count, max, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json" with { type: "json" };
import { workerHeartbeats } from "@/db/schema";
import { env } from "@/lib/env";
import { silentSeconds } from "@/lib/jobs/heartbeat";
import { reasonOf } from "@/scripts/pivotal/reason";
import { withDatabase } from "@/scripts/pivotal/with-database";
import { type Finding, finding } from "./finding.ts";

/** Looks at the database as it is: nothing is migrated by asking. */
export async function checkDatabase(isServing: boolean): Promise<Finding[]> {
  try {
    return await withDatabase((db) => askDatabase(db, isServing), { isMigrated: false });
  } catch (error) {
    return [finding("database", "wrong", reasonOf(error))];
  }
}

async function askDatabase(db: Db, isServing: boolean): Promise<Finding[]> {
  const [row] = await db
    .select({
      version: sql<string>`current_setting('server_version')`,
      isMigrated: sql<boolean>`to_regclass('drizzle.__drizzle_migrations') is not null`,
    })
    .from(sql`(select 1) as here`);
  const kind = env.DATABASE_URL ? "at DATABASE_URL" : "embedded";
  const reached = finding("database", "ok", `PostgreSQL ${row?.version}, ${kind}, answers.`);
  const applied = row?.isMigrated ? await countApplied(db) : 0;
  const missing = journal.entries.length - applied;
  const findings = [reached, checkMigrations(missing, isServing)];
  return missing > 0 ? findings : [...findings, await checkWorker(db, isServing)];
}

async function countApplied(db: Db): Promise<number> {
  const [row] = await db.select({ applied: count() }).from(sql`drizzle.__drizzle_migrations`);
  return row?.applied ?? 0;
}

function checkMigrations(missing: number, isServing: boolean): Finding {
  if (missing < 0) {
    return finding("migrations", "wrong", "The database is newer than this release. Run the newer release.");
  }
  if (missing === 0) return finding("migrations", "ok", "All are applied.");
  const message = `${missing} are not applied. ${isServing ? "Restart the server" : "The next `npm start` applies them"}.`;
  return finding("migrations", isServing ? "wrong" : "note", message);
}

async function checkWorker(db: Db, isServing: boolean): Promise<Finding> {
  if (env.WORKER === "off") {
    return finding("worker", "note", "WORKER is off here. Without another server nothing is sent.");
  }
  const [row] = await db.select({ last: max(workerHeartbeats.beatAt) }).from(workerHeartbeats);
  const seconds = row?.last ? Math.round((Date.now() - row.last.getTime()) / 1000) : null;
  if (seconds !== null && seconds < silentSeconds) {
    return finding("worker", "ok", `Was heard of ${Math.max(seconds, 0)} seconds ago.`);
  }
  if (!isServing) return finding("worker", "note", "No server runs, so nothing is sent.");
  return finding("worker", "wrong", "It has not been heard of lately: nothing is sent. Restart the server.");
}
