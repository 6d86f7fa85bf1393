import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "@/db/schema/columns";

/** A worker that has not written for a while is dead, and its jobs may be taken over. */
export const workerHeartbeats = pgTable("worker_heartbeats", {
  id: text().primaryKey(),
  host: text().notNull(),
  pid: integer().notNull(),
  version: text().notNull(),
  startedAt: instant().notNull(),
  beatAt: instant().notNull(),
});
