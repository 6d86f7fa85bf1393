import { type TaskFilters, unassigned } from "@/lib/client/task-filters";
import type { Phase } from "@/lib/contract/phase";
import type { Task } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";

export type TaskFamily = { task: Task; subtasks: readonly Task[] };

export type PhaseGroup = {
  key: string;
  name: string;
  /** Undefined for a phase that is in the sequence no more. */
  phase: Phase | undefined;
  standing: "earlier" | "now" | "later";
  families: readonly TaskFamily[];
  /** Of all its tasks and subtasks, whatever is filtered. */
  done: number;
  all: number;
};

type Sequence = { phases: readonly Phase[]; present: string };

/** The tasks by phase, in the order of the sequence; archived phases that still hold tasks come first. */
export function groupsOf(
  list: TaskList,
  { phases, present }: Sequence,
  isShown: (task: Task) => boolean,
): PhaseGroup[] {
  const known = new Set(phases.map(({ key }) => key));
  const archived = [...new Set(list.map(({ phase }) => phase))].filter((key) => !known.has(key));
  const at = phases.findIndex(({ key }) => key === present);
  const places = [
    ...archived.map((key) => ({ key, name: wordsOf(key), phase: undefined, standing: "earlier" as const })),
    ...phases.map((phase, index) => ({
      key: phase.key,
      name: phase.name,
      phase,
      standing: index < at ? ("earlier" as const) : index === at ? ("now" as const) : ("later" as const),
    })),
  ];
  return places.map((place) => {
    const tasks = list.filter(({ phase }) => phase === place.key);
    const done = tasks.filter((task) => task.done).length;
    return { ...place, families: familiesOf(tasks, isShown), done, all: tasks.length };
  });
}

export function isFiltering({ open, assignee, facing, overdue }: TaskFilters): boolean {
  return open || facing || overdue || assignee.length > 0;
}

/** Whether a task is among those asked for. */
export function matcherOf({ open, assignee, facing, overdue }: TaskFilters, today: string) {
  return (task: Task): boolean =>
    (!open || !task.done) &&
    (!facing || task.customer_facing) &&
    (!overdue || isOverdue(task, today)) &&
    (assignee.length === 0 || assignee.includes(task.assignee_id ?? task.assignee_contact_id ?? unassigned));
}

export function isOverdue({ done, due_date }: Pick<Task, "done" | "due_date">, today: string): boolean {
  return !done && due_date !== null && due_date < today;
}

/** A parent stands where it matches itself or one of its subtasks does. */
function familiesOf(tasks: TaskList, isShown: (task: Task) => boolean): TaskFamily[] {
  const subtasks = Map.groupBy(
    tasks.filter(({ parent_id }) => parent_id !== null),
    ({ parent_id }) => parent_id,
  );
  return tasks
    .filter(({ parent_id }) => parent_id === null)
    .map((task) => ({ task, subtasks: (subtasks.get(task.id) ?? []).filter(isShown) }))
    .filter((family) => isShown(family.task) || family.subtasks.length > 0);
}

function wordsOf(key: string): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
