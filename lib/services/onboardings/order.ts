import { sql } from "drizzle-orm";
import { onboardings } from "@/db/schema";
import type { OnboardingQuery } from "@/lib/contract/onboarding-query";
import { type Order, positionCursor } from "@/lib/services/keyset";
import type { OnboardingRow } from "./serialize";

/** Stands for "no target" where the list runs by it, after everything that has one. */
const noTarget = "9999-12-31T23:59:59.999Z";

const sortedBy = {
  created_at: { by: onboardings.createdAt, kind: "moment" },
  updated_at: { by: onboardings.updatedAt, kind: "moment" },
  phase_entered_at: { by: onboardings.phaseEnteredAt, kind: "moment" },
  target_launch_date: {
    by: sql`coalesce(${onboardings.targetLaunchDate}, '9999-12-31 23:59:59.999+00'::timestamptz)`,
    kind: "moment",
  },
} as const;

type SortKey = keyof typeof sortedBy;
type Sorting = Pick<OnboardingQuery, "sort" | "updated_since">;

/** Null is the default: `created_at`, newest first, whose cursor people can read. */
export function orderOf(query: Sorting): Order | null {
  const key = keyOf(query);
  if (key === null) return null;
  return { ...sortedBy[key], id: onboardings.id, direction: query.sort?.startsWith("-") ? "desc" : "asc" };
}

export function cursorOf(row: OnboardingRow, query: Sorting): string {
  const key = keyOf(query);
  if (key === null) return row.createdAt.toISOString();
  return positionCursor([positionOf(row, key), row.id]);
}

function keyOf({ sort, updated_since }: Sorting): SortKey | null {
  if (sort !== undefined) return sort.replace("-", "") as SortKey;
  return updated_since ? "updated_at" : null;
}

function positionOf(row: OnboardingRow, key: SortKey): string {
  switch (key) {
    case "created_at":
      return row.createdAt.toISOString();
    case "updated_at":
      return row.updatedAt.toISOString();
    case "phase_entered_at":
      return row.phaseEnteredAt.toISOString();
    case "target_launch_date":
      return row.targetLaunchDate?.toISOString() ?? noTarget;
  }
}
