import { getTableColumns, sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { actorNameOf } from "@/lib/services/actor-name";

/** What reads and writes of tasks give back: the row, with the present name of whoever completed it. */
export const taskColumns = {
  ...getTableColumns(tasks),
  completedByName: sql<string | null>`${actorNameOf("tasks", "completed_by")}`,
};

export type TaskRow = typeof tasks.$inferSelect & { completedByName: string | null };
