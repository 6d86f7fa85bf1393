import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";

/** What the worker can be asked to do, and what it needs to know for it. */
export type Jobs = {
  send_mail: { to: string; subject: string; text: string };
};

/** With `db` a transaction, the job exists when the change does. */
export async function addJob<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  payload: Jobs[Name],
): Promise<void> {
  await db.execute(sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json)`);
}
