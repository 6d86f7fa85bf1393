import type { Task } from "@/lib/contract/task";
import { siblingsOf, type TaskList } from "@/lib/domain/task-list";
import type { TaskSlot } from "./drag-task";
import type { PhaseGroup } from "./task-groups";

/** Where a move puts a task: in a phase, right behind another, or first. */
export type TaskPlace = { phase: string; after: string | null };

/** One step up or down among what is in view; past the end of a phase, into the next one. */
export function placeAfterStep(
  list: TaskList,
  groups: readonly PhaseGroup[],
  task: Task,
  step: 1 | -1,
): TaskPlace | undefined {
  const shown = shownSiblings(groups, task);
  const at = shown.findIndex(({ id }) => id === task.id);
  const neighbour = shown[at + step];
  if (neighbour) return placeBeside(list, task, neighbour, step === 1);
  if (task.parent_id !== null) return undefined;
  const next = groups[groups.findIndex(({ key }) => key === task.phase) + step];
  if (!next?.phase) return undefined;
  const last = siblingsOf(list, { phase: next.key, parent_id: null }).at(-1);
  return { phase: next.key, after: step === 1 ? null : (last?.id ?? null) };
}

export function placeOfSlot(list: TaskList, task: Task, slot: TaskSlot): TaskPlace | undefined {
  if (slot.over === "phase") return { phase: slot.key, after: null };
  const target = list.find(({ id }) => id === slot.id);
  return target && placeBeside(list, task, target, slot.isBelow);
}

/** At the end of another phase. */
export function placeInPhase(list: TaskList, phase: string): TaskPlace {
  return { phase, after: siblingsOf(list, { phase, parent_id: null }).at(-1)?.id ?? null };
}

/** Where a task stands now, to bring it back there. */
export function placeOfTask(list: TaskList, task: Task): TaskPlace {
  return placeBeside(list, task, task, false);
}

/** Filtered tasks count, too: above a task is right behind whatever stands before it. */
function placeBeside(list: TaskList, task: Task, target: Task, isBelow: boolean): TaskPlace {
  const { phase } = target;
  if (isBelow) return { phase, after: target.id };
  const others = siblingsOf(list, target).filter(({ id }) => id !== task.id || id === target.id);
  return { phase, after: others[others.findIndex(({ id }) => id === target.id) - 1]?.id ?? null };
}

function shownSiblings(groups: readonly PhaseGroup[], { phase, parent_id }: Task): readonly Task[] {
  const families = groups.find(({ key }) => key === phase)?.families ?? [];
  if (parent_id === null) return families.map((family) => family.task);
  return families.find((family) => family.task.id === parent_id)?.subtasks ?? [];
}
