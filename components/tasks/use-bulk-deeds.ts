"use client";

import { showRefusalToast, showToast, showUndoToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import type { SubtaskChoice } from "@/lib/contract/enums";
import type { Task, TaskBulkChange } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";
import type { TaskDeeds } from "./use-task-deeds";

/** One change for all that are selected; what was refused for single ones is said by name. */
export function useBulkDeeds(list: TaskList, selected: readonly Task[], deeds: TaskDeeds) {
  const subtasksOf = (tasks: TaskList) =>
    list.filter(({ parent_id }) => tasks.some(({ id }) => id === parent_id));

  /** Those for whom it went through, or undefined when it did for none. */
  async function run(tasks: TaskList, change: TaskBulkChange): Promise<TaskList | undefined> {
    try {
      const answers = await deeds.bulk({ ids: tasks.map(({ id }) => id), change, doer: deeds.doer() });
      const refused = answers.filter(({ ok }) => !ok);
      if (refused.length > 0) showRefusalToast(refusalWords(tasks, refused));
      const bad = new Set(refused.map(({ id }) => id));
      const through = tasks.filter(({ id }) => !bad.has(id));
      return through.length > 0 ? through : undefined;
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was changed."));
      return undefined;
    }
  }

  const say = (tasks: TaskList | undefined, words: string) => {
    if (tasks) showToast({ text: `${tasksIn(tasks.length)} ${words}`, tone: "success" });
  };

  return {
    async complete(subtasks: SubtaskChoice) {
      const open = selected.filter(({ done }) => !done);
      const drawn = subtasks === "complete" ? subtasksOf(open).filter(({ done }) => !done) : [];
      const done = await run(open, { done: true, subtasks });
      if (!done) return;
      const turned = [...new Map([...done, ...drawn].map((task) => [task.id, task])).values()];
      showUndoToast(`${tasksIn(turned.length)} done`, () => void deeds.reopen(parentsFirst(turned)));
    },
    async reopen() {
      say(await run(parentsFirst(selected), { done: false }), "open again");
    },
    async assign(change: Pick<TaskBulkChange, "assignee_id" | "assignee_contact_id">, name: string | null) {
      say(await run(selected, change), name === null ? "unassigned" : `assigned to ${name}`);
    },
    async setDueDate(due_date: string | null, words: string) {
      say(await run(selected, { due_date }), words);
    },
    async remove() {
      const drawn = subtasksOf(selected);
      const gone = await run(selected, { delete: true });
      if (!gone) return;
      const deleted = [...new Map([...gone, ...drawn].map((task) => [task.id, task])).values()];
      showUndoToast(`${tasksIn(deleted.length)} deleted`, () => void deeds.bringBack(parentsFirst(deleted)));
    },
  };
}

type Refused = { id: string; error?: { message: string } | undefined };

function refusalWords(tasks: TaskList, refused: readonly Refused[]): string {
  const titles = refused.map(({ id }) => `“${tasks.find((task) => task.id === id)?.title}”`);
  const named = titles.slice(0, 3).join(", ");
  const rest = titles.length > 3 ? ` and ${titles.length - 3} more` : "";
  return `Not changed: ${named}${rest}. ${refused[0]?.error?.message ?? ""}`.trim();
}

function parentsFirst(tasks: TaskList): TaskList {
  return tasks.toSorted((a, b) => Number(a.parent_id !== null) - Number(b.parent_id !== null));
}

function tasksIn(count: number): string {
  return count === 1 ? "1 task" : `${count} tasks`;
}
