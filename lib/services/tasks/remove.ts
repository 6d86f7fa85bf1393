import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import type { TaskRow } from "./columns";
import { parentTurns } from "./complete";
import { taskEvent } from "./events";
import { type LockedTask, requireNotDone } from "./lock";
import { type Applied, changeOf, nothingApplied, type Wanted, writeChanges, writeTask } from "./write";

/** Hides a task and its subtasks, all at one moment. Its parent stays as it is, also when nothing open is left. */
export async function removeTask(ctx: Context, locked: LockedTask): Promise<Applied> {
  const { onboarding, task } = locked;
  const rows = [task, ...subtasksOf(locked)].filter(({ deletedAt }) => deletedAt === null);
  const applied = nothingApplied(onboarding.row);
  if (rows.length > 0) requireNotDone(onboarding);
  for (const row of rows) {
    applied.rows.push(await writeTask(ctx, row, { deletedAt: ctx.now }));
    applied.events.push(taskEvent("task_deleted", onboarding.row, row));
  }
  return applied;
}

/** Brings back a task with the subtasks that went with it; what was deleted before stays so. */
export async function bringBackTask(ctx: Context, locked: LockedTask): Promise<Applied> {
  const { onboarding, task, root } = locked;
  const applied = nothingApplied(onboarding.row);
  if (task !== root && root.deletedAt) throw notFound("task");
  if (task.deletedAt === null) return applied;
  requireNotDone(onboarding);
  const moment = task.deletedAt.getTime();
  for (const row of [task, ...subtasksOf(locked)].filter(
    ({ deletedAt }) => deletedAt?.getTime() === moment,
  )) {
    // Its parent may have moved on since.
    const place: Wanted = { phase: root.phase };
    const { diff } = changeOf(row, place);
    applied.rows.push(await writeTask(ctx, row, { ...place, deletedAt: null }));
    applied.events.push(taskEvent("task_restored", onboarding.row, row, diff));
  }
  if (task === root || task.done) return applied;
  const parent = changeOf(root, parentTurns(ctx, root).get(root.id) ?? {});
  const { events } = await writeChanges(ctx, onboarding.row, [parent]);
  return { ...applied, events: [...applied.events, ...events] };
}

function subtasksOf({ task, root, subtasks }: LockedTask): TaskRow[] {
  return task === root ? subtasks : [];
}
