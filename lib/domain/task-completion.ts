import type { SubtaskChoice } from "@/lib/contract/enums";

/** A task with its subtasks, as far as they are there. */
export type Family = { root: Completable; subtasks: readonly Completable[] };

export type Completable = { id: string; done: boolean; auto: boolean };

/** What a task becomes; `auto` when nobody did it. */
export type Turn = Completable;

/** The last open subtask completes its parent; a parent does with its open subtasks what the request says. */
export function completing({ root, subtasks }: Family, id: string, openSubtasks: SubtaskChoice): Turn[] {
  if (id === root.id) {
    if (root.done) return [];
    const taken = openSubtasks === "complete" ? subtasks.filter(({ done }) => !done) : [];
    return [root, ...taken].map((task) => ({ id: task.id, done: true, auto: false }));
  }
  const task = subtasks.find((one) => one.id === id);
  if (task === undefined || task.done) return [];
  const isLast = subtasks.every((one) => one.done || one.id === id);
  const parent = isLast && !root.done ? [{ id: root.id, done: true, auto: true }] : [];
  return [{ id, done: true, auto: false }, ...parent];
}

/** A reopened parent leaves its subtasks done. */
export function reopening(family: Family, id: string): Turn[] {
  const task = [family.root, ...family.subtasks].find((one) => one.id === id);
  if (!task?.done) return [];
  const parent = id === family.root.id ? [] : afterOpenSubtask(family.root);
  return [{ id, done: false, auto: false }, ...parent];
}

/** A parent that completed itself is open again as soon as it has an open subtask; one that a person completed stays. */
export function afterOpenSubtask(root: Completable): Turn[] {
  return root.done && root.auto ? [{ id: root.id, done: false, auto: false }] : [];
}

const openToAllMs = 30 * 24 * 3_600_000;

/** After 30 days reopening is for admins. */
export function isLateToReopen(completedAt: Date, now: Date): boolean {
  return now.getTime() - completedAt.getTime() > openToAllMs;
}
