import { sql } from "drizzle-orm";
import { parseCronItems, type TaskList } from "graphile-worker";
import { db } from "@/db/client";
import { sendMail } from "@/lib/channels/mail";
import type { Jobs } from "@/lib/services/add-job";
import { sweepFiles } from "@/lib/services/attachments/sweep";

const auditMonthsAhead = 3;

/** What the worker does, by the names that `addJob` knows and those of the clock. */
export const tasks: TaskList = {
  send_mail: async (payload) => sendMail(payload as Jobs["send_mail"]),
  fold_key_usage: async () => void (await db.execute(sql`select fold_key_usage()`)),
  sweep_files: () => sweepFiles(db),
  expire: async () => {
    await db.execute(sql`delete from idempotent_requests where created_at < now() - interval '24 hours'`);
    await db.execute(sql`delete from rate_windows where last_at < now() - interval '1 hour'`);
    await db.execute(sql`delete from sessions where expires_at < now()`);
    await db.execute(sql`delete from verifications where expires_at < now()`);
    await db.execute(sql`select ensure_audit_partitions(${auditMonthsAhead})`);
  },
};

export const crontab = parseCronItems([
  {
    task: "fold_key_usage",
    match: "* * * * *",
    identifier: "fold_key_usage",
    options: { backfillPeriod: 0 },
  },
  { task: "expire", match: "7 * * * *", identifier: "expire", options: { backfillPeriod: 0 } },
  {
    task: "sweep_files",
    match: "23 3 * * *",
    identifier: "sweep_files",
    options: { backfillPeriod: 0 },
  },
]);
