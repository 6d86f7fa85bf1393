import { and, asc, eq, isNull, or } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import { ApiError, notFound } from "@/lib/errors";
import { type LockedOnboarding, lockOnboardings } from "@/lib/services/onboardings/lock";
import { requireRef } from "@/lib/services/require-ref";
import { type TaskRow, taskColumns } from "./columns";
import { namedTask } from "./visible";

/** A task with its parent and all subtasks of that, deleted ones included, under the lock of their onboarding. */
export type LockedTask = {
  onboarding: LockedOnboarding;
  task: TaskRow;
  /** The parent, or the task itself. */
  root: TaskRow;
  subtasks: TaskRow[];
};

/** Deleted or not; 404 for what the actor may not see. */
export async function lockTask(ctx: Context, id: string): Promise<LockedTask> {
  const ref = requireRef("task", id);
  const [seen] = await ctx.db
    .select({ id: tasks.id, parentId: tasks.parentId, onboardingId: tasks.onboardingId })
    .from(tasks)
    .where(and(eq(tasks.workspaceId, ctx.workspace.id), namedTask(ref)));
  if (!seen) throw notFound("task");
  const [onboarding] = await lockOnboardings(ctx, [seen.onboardingId]);
  if (!onboarding || onboarding.row.deletedAt || onboarding.customer.deletedAt) throw notFound("task");
  return readFamily(ctx, onboarding, seen);
}

/** Also refuses what is deleted. */
export async function lockLiveTask(ctx: Context, id: string): Promise<LockedTask> {
  const locked = await lockTask(ctx, id);
  if (locked.task.deletedAt) throw notFound("task");
  return locked;
}

/** What a task belongs to never changes, so it may have been read before the lock. */
export async function readFamily(
  ctx: Context,
  onboarding: LockedOnboarding,
  seen: Pick<TaskRow, "id" | "parentId">,
): Promise<LockedTask> {
  const rootId = seen.parentId ?? seen.id;
  const family: TaskRow[] = await ctx.db
    .select(taskColumns)
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, ctx.workspace.id),
        eq(tasks.onboardingId, onboarding.row.id),
        or(and(eq(tasks.id, rootId), isNull(tasks.parentId)), eq(tasks.parentId, rootId)),
      ),
    )
    .orderBy(asc(tasks.position), asc(tasks.id))
    .for("update");
  const root = family.find(({ id }) => id === rootId);
  const task = family.find(({ id }) => id === seen.id);
  if (!root || !task) throw new Error("a task has lost its family");
  return { onboarding, task, root, subtasks: family.filter((one) => one !== root) };
}

/** Tasks of a done onboarding are read-only. */
export function requireNotDone({ row }: LockedOnboarding): void {
  if (row.completedAt === null) return;
  const message = "This onboarding is done, and its tasks are read-only. Reopen it first.";
  throw new ApiError("onboarding_completed", message);
}
