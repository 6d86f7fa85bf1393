"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useShell } from "@/components/layout/shell-context";
import type { PageFacts } from "@/components/onboardings/facts";
import { showRefusalToast, showUndoToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import {
  bulkUpdateTasksOptions,
  createTaskOptions,
  deleteTaskOptions,
  restoreTasksOptions,
  taskListOptions,
  updateTaskOptions,
} from "@/lib/client/tasks";
import type { SubtaskChoice } from "@/lib/contract/enums";
import type { Task, TaskPatch } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";
import { draftTask, type NewTaskPlace } from "./draft-task";

/** What people do to tasks: shown at once, taken back with the reason where it is refused. */
export function useTaskDeeds({ onboardingId }: Pick<PageFacts, "onboardingId">) {
  const { tasks, doer, update, bulk, remove, restore, create } = useTaskWrites(onboardingId);
  const openSubtasksOf = (task: Task) => tasks().filter((one) => one.parent_id === task.id && !one.done);

  const change = (task: Task, patch: TaskPatch) =>
    attempt(() => update({ id: task.id, patch, doer: doer() }), "It is as it was.");

  async function complete(task: Task, subtasks: SubtaskChoice = "complete"): Promise<void> {
    const before = tasks();
    const open = subtasks === "complete" ? openSubtasksOf(task) : [];
    const parent = before.find(({ id }) => id === task.parent_id);
    const isLast =
      parent?.done === false &&
      before.every((one) => one.parent_id !== parent.id || one.done || one.id === task.id);
    if (!(await change(task, { done: true, subtasks }))) return;
    const words = isLast
      ? `“${task.title}” is done, and “${parent.title}” with it`
      : `“${task.title}” is done`;
    showUndoToast(words, () => void reopen([task, ...open]));
  }

  /** A parent before its subtasks, which it leaves done. */
  const reopen = (done: TaskList) =>
    attempt(
      () => bulk({ ids: done.map(({ id }) => id), change: { done: false }, doer: doer() }).then(sayRefused),
      "It stays done.",
    );

  async function deleteTask(task: Task): Promise<void> {
    const subtasks = tasks().filter(({ parent_id }) => parent_id === task.id);
    if (!(await attempt(() => remove(task.id), "It is still there."))) return;
    const along = subtasks.length > 0 ? ` with ${subtasksIn(subtasks.length)}` : "";
    showUndoToast(`“${task.title}” was deleted${along}`, () => void bringBack([task, ...subtasks]));
  }

  const bringBack = (deleted: TaskList) => attempt(() => restore(deleted), "It stays deleted.");

  function add(title: string, place: NewTaskPlace): Promise<boolean> {
    const draft = draftTask(tasks(), { ...place, title, onboardingId, now: new Date().toISOString() });
    const body = place.parent ? { title } : { title, phase: place.phase };
    return attempt(() => create({ draft, body }), `“${title}” was not added.`);
  }

  return { openSubtasksOf, change, complete, reopen, deleteTask, bringBack, add, bulk, doer };
}

export type TaskDeeds = ReturnType<typeof useTaskDeeds>;

function useTaskWrites(onboardingId: string) {
  const queryClient = useQueryClient();
  const { person } = useShell();
  const { mutateAsync: update } = useMutation(updateTaskOptions(queryClient, onboardingId));
  const { mutateAsync: bulk } = useMutation(bulkUpdateTasksOptions(queryClient, onboardingId));
  const { mutateAsync: remove } = useMutation(deleteTaskOptions(queryClient, onboardingId));
  const { mutateAsync: restore } = useMutation(restoreTasksOptions(queryClient, onboardingId));
  const { mutateAsync: create } = useMutation(createTaskOptions(queryClient, onboardingId));
  const tasks = (): TaskList => queryClient.getQueryData(taskListOptions(onboardingId).queryKey) ?? [];
  const doer = () => ({
    actor: { type: "member" as const, id: person.id, name: person.name },
    now: new Date().toISOString(),
  });
  return { tasks, doer, update, bulk, remove, restore, create };
}

/** Says why something was refused, and answers whether it went through. */
async function attempt(deed: () => Promise<unknown>, unchanged: string): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    showRefusalToast(refusalOf(error, unchanged));
    return false;
  }
}

type Answers = Awaited<ReturnType<ReturnType<typeof bulkUpdateTasksOptions>["mutationFn"] & object>>;

function sayRefused(answers: Answers): void {
  const refused = answers.find(({ ok }) => !ok);
  if (refused?.error) showRefusalToast(refused.error.message);
}

function subtasksIn(count: number): string {
  return count === 1 ? "its subtask" : `its ${count} subtasks`;
}
