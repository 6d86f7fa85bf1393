import { and, eq, isNull, type SQL } from "drizzle-orm";
import { onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Ref } from "@/lib/ids";
import { visibleOnboardings } from "@/lib/services/onboardings/visible";

/** What every read of tasks starts from, joined `ofTask` and its customer: a task is seen with its onboarding. */
export function visibleTasks(ctx: Context): SQL | undefined {
  return and(eq(tasks.workspaceId, ctx.workspace.id), visibleOnboardings(ctx), isNull(tasks.deletedAt));
}

/** The condition of the join with the onboarding. */
export const ofTask = and(
  eq(onboardings.workspaceId, tasks.workspaceId),
  eq(onboardings.id, tasks.onboardingId),
);

export function namedTask(ref: Ref): SQL {
  return "id" in ref ? eq(tasks.id, ref.id) : eq(tasks.displayId, ref.displayId);
}
