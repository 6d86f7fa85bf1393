import { and, asc, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TaskPatch } from "@/lib/contract/task";
import {
  afterOpenSubtask,
  completing,
  type Family,
  isLateToReopen,
  reopening,
  type Turn,
} from "@/lib/domain/task-completion";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { type TaskRow, taskColumns } from "./columns";
import type { Of } from "./events";
import type { LockedTask } from "./lock";
import { changeOf, type Wanted, writeChanges } from "./write";

/** What a request to complete or reopen a task makes of it and of its family, by id. */
export function turnsOf(
  ctx: Context,
  locked: LockedTask,
  { done, subtasks = "complete" }: Pick<TaskPatch, "done" | "subtasks">,
): ReadonlyMap<string, Wanted> {
  const { task } = locked;
  if (done === undefined) return new Map();
  const family = familyOf(locked);
  if (done) return wantedBy(ctx, completing(family, task.id, subtasks));
  if (task.completedAt && isLateToReopen(task.completedAt, ctx.now)) authorize(ctx, "tasks.reopen_late");
  return wantedBy(ctx, reopening(family, task.id));
}

/** What becomes of a parent that gets an open subtask. */
export function parentTurns(ctx: Context, parent: TaskRow): ReadonlyMap<string, Wanted> {
  return wantedBy(ctx, afterOpenSubtask(parent));
}

/** Completes what is open in the phase that an onboarding leaves; answers the events of it. */
export async function completeOpenTasks(ctx: Context, of: Of, phase: string): Promise<NewAuditEvent[]> {
  const open: TaskRow[] = await ctx.db
    .select(taskColumns)
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, ctx.workspace.id),
        eq(tasks.onboardingId, of.id),
        eq(tasks.phase, phase),
        eq(tasks.done, false),
        isNull(tasks.deletedAt),
      ),
    )
    .orderBy(asc(tasks.createdAt))
    .for("update");
  // All at once: a parent is completed with its subtasks, not by them.
  const turns = open.map(({ id }) => ({ id, done: true, auto: false }));
  const wanted = wantedBy(ctx, turns);
  const { events } = await writeChanges(
    ctx,
    of,
    open.map((row) => changeOf(row, wanted.get(row.id) ?? {})),
  );
  return events;
}

function familyOf({ root, subtasks }: LockedTask): Family {
  return { root, subtasks: subtasks.filter(({ deletedAt }) => deletedAt === null) };
}

function wantedBy({ actor, now }: Context, turns: readonly Turn[]): ReadonlyMap<string, Wanted> {
  const open = { done: false, completedAt: null, completedByType: null, completedById: null, auto: false };
  return new Map(
    turns.map(({ id, done, auto }): [string, Wanted] => {
      if (!done) return [id, open];
      const by = auto ? ({ type: "system", id: null } as const) : actor;
      return [id, { done, completedAt: now, completedByType: by.type, completedById: by.id, auto }];
    }),
  );
}
