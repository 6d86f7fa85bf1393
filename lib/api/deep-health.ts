import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import journal from "@/db/migrations/meta/_journal.json" with { type: "json" };
import { env } from "@/lib/env";
import { silentSeconds } from "@/lib/jobs/heartbeat";

type Check = { ok: boolean; message?: string };
type DeepHealth = { status: "ok" | "failing"; timestamp: string; checks: Record<string, Check> };

/** Asks what `/health` does not: the database, its migrations and the worker. */
export async function deepHealth(): Promise<DeepHealth> {
  const checks = await check().catch(
    (): Record<string, Check> => ({
      database: { ok: false, message: "The database does not answer." },
    }),
  );
  const status = Object.values(checks).every(({ ok }) => ok) ? "ok" : "failing";
  return { status, timestamp: new Date().toISOString(), checks };
}

async function check(): Promise<Record<string, Check>> {
  const [row] = await db.execute<{ applied: number; beat_seconds: number | null }>(sql`
    select (select count(*)::int from drizzle.__drizzle_migrations) as applied,
      (select extract(epoch from now() - max(beat_at))::float8 from worker_heartbeats) as beat_seconds`);
  const missing = journal.entries.length - (row?.applied ?? 0);
  return {
    database: { ok: true },
    migrations:
      missing <= 0
        ? { ok: true }
        : { ok: false, message: `${missing} migrations are not applied. Restart the server.` },
    ...(env.WORKER === "on" ? { worker: heartbeatOf(row?.beat_seconds ?? null) } : {}),
  };
}

function heartbeatOf(seconds: number | null): Check {
  if (seconds !== null && seconds < silentSeconds) return { ok: true };
  return { ok: false, message: "The worker has not been heard of lately: no mail and no reminder goes out." };
}
