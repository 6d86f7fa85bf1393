import { sql } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { OnboardingTaskQuery } from "@/lib/contract/task";
import { type Order, positionCursor } from "@/lib/services/keyset";
import type { TaskRow } from "./columns";

/** No due date counts as the latest. Indexed as it stands here. */
export const dueOrLatest = sql`coalesce(${tasks.dueDate}, 'infinity'::date)`;

const sortedBy = {
  created_at: { by: tasks.createdAt, kind: "moment" },
  updated_at: { by: tasks.updatedAt, kind: "moment" },
  due_date: { by: dueOrLatest, kind: "date" },
  position: { by: tasks.position, kind: "text" },
} as const;

type SortKey = keyof typeof sortedBy;
type Sorting = Pick<OnboardingTaskQuery, "sort" | "updated_since">;

/** Null is the default: `created_at`, newest first, whose cursor people can read. */
export function orderOf(query: Sorting): Order | null {
  const key = keyOf(query);
  if (key === null) return null;
  return { ...sortedBy[key], id: tasks.id, direction: query.sort?.startsWith("-") ? "desc" : "asc" };
}

export function cursorOf(row: TaskRow, query: Sorting): string {
  const key = keyOf(query);
  if (key === null) return row.createdAt.toISOString();
  return positionCursor([positionOf(row, key), row.id]);
}

function keyOf({ sort, updated_since }: Sorting): SortKey | null {
  if (sort !== undefined) return sort.replace("-", "") as SortKey;
  return updated_since ? "updated_at" : null;
}

function positionOf(row: TaskRow, key: SortKey): string {
  switch (key) {
    case "created_at":
      return row.createdAt.toISOString();
    case "updated_at":
      return row.updatedAt.toISOString();
    case "due_date":
      return row.dueDate ?? "infinity";
    case "position":
      return row.position;
  }
}
