import type { Task, TaskPatch } from "@/lib/contract/task";
import { positionBetween } from "./positions";
import { afterOpenSubtask, completing, reopening, type Turn } from "./task-completion";

/** All tasks of one onboarding, as the page holds them. */
export type TaskList = readonly Task[];

/** Who acts and when, for what is shown before the answer comes. */
export type Doer = { actor: NonNullable<Task["completed_by"]>; now: string };

/** The list after a change, with what the change draws along in the family of the task. */
export function withChange(list: TaskList, id: string, patch: TaskPatch, doer: Doer): TaskList {
  const task = list.find((one) => one.id === id);
  if (task === undefined) return list;
  const turns = new Map(turnsOf(list, task, patch).map((turn) => [turn.id, turn]));
  const place = placeOf(list, task, patch);
  return inOrder(
    list.map((one) => {
      const changed = one === task ? { ...one, ...fieldsOf(patch), ...place } : followed(one, task, place);
      const turn = turns.get(one.id);
      return turn ? turned(changed, turn, doer) : changed;
    }),
  );
}

/** Takes tasks in as they are now; an open subtask opens a parent that had completed itself. */
export function withTasks(list: TaskList, tasks: TaskList): TaskList {
  const given = new Map(tasks.map((task) => [task.id, task]));
  const others = list.filter(({ id }) => !given.has(id));
  return inOrder([...others, ...tasks].map((one) => openedBy(one, tasks)));
}

/** Leaves tasks out, with their subtasks. */
export function withoutTasks(list: TaskList, ids: readonly string[]): TaskList {
  const gone = new Set<string | null>(ids);
  return list.filter(({ id, parent_id }) => !gone.has(id) && !gone.has(parent_id));
}

/** What a refused change had made of single tasks goes back; what others became meanwhile stays. */
export function takenBack(now: TaskList, before: TaskList, after: TaskList): TaskList {
  const former = new Map(before.map((task) => [task.id, task]));
  const shown = new Map(after.map((task) => [task.id, task]));
  const changed = new Set(
    [...former.keys(), ...shown.keys()].filter((id) => former.get(id) !== shown.get(id)),
  );
  return inOrder([
    ...now.filter(({ id }) => !changed.has(id)),
    ...before.filter(({ id }) => changed.has(id)),
  ]);
}

/** Those among whom a task has its place. */
export function siblingsOf(list: TaskList, among: Pick<Task, "phase" | "parent_id">): Task[] {
  return list.filter(({ parent_id, phase }) =>
    among.parent_id === null ? parent_id === null && phase === among.phase : parent_id === among.parent_id,
  );
}

export function positionAtEnd(list: TaskList, among: Pick<Task, "phase" | "parent_id">): string {
  return positionBetween(siblingsOf(list, among).at(-1)?.position ?? null, null);
}

export function inOrder(list: TaskList): TaskList {
  return list.toSorted((a, b) => compare(a.position, b.position) || compare(a.id, b.id));
}

function turnsOf(list: TaskList, task: Task, { done, subtasks = "complete" }: TaskPatch): Turn[] {
  if (done === undefined) return [];
  const root = list.find(({ id }) => id === task.parent_id) ?? task;
  const family = { root, subtasks: list.filter(({ parent_id }) => parent_id === root.id) };
  return done ? completing(family, task.id, subtasks) : reopening(family, task.id);
}

type Place = Partial<Pick<Task, "phase" | "position">>;

function placeOf(list: TaskList, task: Task, { phase = task.phase, after }: TaskPatch): Place {
  if (phase === task.phase && after === undefined) return {};
  const siblings = siblingsOf(list, { ...task, phase }).filter(({ id }) => id !== task.id);
  const index = after === null ? -1 : siblings.findIndex(({ id }) => id === after);
  if (after === undefined) return { phase, position: positionAtEnd(siblings, { ...task, phase }) };
  const [before, next] = [siblings[index], siblings[index + 1]];
  return { phase, position: positionBetween(before?.position ?? null, next?.position ?? null) };
}

/** Subtasks live in the phase of their parent. */
function followed(one: Task, parent: Task, { phase }: Place): Task {
  return phase !== undefined && one.parent_id === parent.id ? { ...one, phase } : one;
}

function fieldsOf({ done, subtasks, after, ...fields }: TaskPatch): Partial<Task> {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const { assignee_id, assignee_contact_id } = fields;
  if (assignee_id) return { ...given, assignee_contact_id: null, unfilled_rule: null };
  if (assignee_contact_id) return { ...given, assignee_id: null, unfilled_rule: null };
  return given;
}

function turned(task: Task, { done, auto }: Turn, { actor, now }: Doer): Task {
  if (!done) return { ...task, done, auto: false, completed_at: null, completed_by: null };
  const by = auto ? ({ type: "system", id: null, name: null } as const) : actor;
  return { ...task, done, auto, completed_at: now, completed_by: by };
}

function openedBy(one: Task, tasks: TaskList): Task {
  if (!tasks.some(({ parent_id, done }) => parent_id === one.id && !done)) return one;
  const opened = afterOpenSubtask(one).length > 0;
  return opened ? { ...one, done: false, auto: false, completed_at: null, completed_by: null } : one;
}

/** By code, as the database sorts positions. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
