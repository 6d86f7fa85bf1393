import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import type { WorkerEvents } from "graphile-worker";
import { db } from "@/db/client";
import { workerHeartbeats } from "@/db/schema";
import packageJson from "@/package.json" with { type: "json" };

const beatMs = 10_000;
const deadSeconds = 30;

/** So long without a beat, and people are told that nothing is sent. */
export const silentSeconds = 150;

/** Says of each worker that it lives, and frees the jobs of those that have not said so for a while. */
export function keepHeartbeat(events: WorkerEvents): { stop(): void } {
  const ids = new Set<string>();
  events.on("worker:create", ({ worker }) => {
    ids.add(worker.workerId);
    beat(ids);
  });
  events.on("worker:stop", ({ worker }) => ids.delete(worker.workerId));
  const timer = setInterval(() => beat(ids), beatMs);
  return { stop: () => clearInterval(timer) };
}

/** A missed beat is no fault: the next one comes, or the worker counts as dead. */
function beat(ids: ReadonlySet<string>): void {
  void writeBeat([...ids]).catch(() => undefined);
}

async function writeBeat(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = new Date();
  const { version } = packageJson;
  await db
    .insert(workerHeartbeats)
    .values(
      ids.map((id) => ({ id, host: hostname(), pid: process.pid, version, startedAt: now, beatAt: now })),
    )
    .onConflictDoUpdate({ target: workerHeartbeats.id, set: { beatAt: sql`excluded.beat_at` } });
  await db.execute(sql`delete from worker_heartbeats where beat_at < now() - interval '1 day'`);
  await db.execute(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker.jobs
    where locked_by is not null and locked_by not in (
      select id from worker_heartbeats where beat_at > now() - make_interval(secs => ${deadSeconds}))
    having count(*) > 0`);
}
