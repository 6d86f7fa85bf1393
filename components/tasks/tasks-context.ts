"use client";

import { createContext, use } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import type { Contact } from "@/lib/contract/contact";
import type { Task } from "@/lib/contract/task";
import type { NewTaskPlace } from "./draft-task";
import type { TaskDeeds } from "./use-task-deeds";
import type { TaskMoves } from "./use-task-moves";

/** What every row of the tasks knows and can do. It does not change with the list. */
export type TasksContextValue = {
  facts: PageFacts;
  mayEdit: boolean;
  /** Those who have tasks; undefined until they are known. */
  contacts: readonly Contact[] | undefined;
  deeds: TaskDeeds;
  moves: Pick<TaskMoves, "by" | "toPhase">;
  /** Completes or reopens; asks what becomes of open subtasks. */
  tick: (task: Task) => void;
  remove: (task: Task) => void;
  open: (task: Task) => void;
  edit: (task: Task | undefined) => void;
  select: (task: Task) => void;
  fold: (task: Task) => void;
  addTo: (place: NewTaskPlace | undefined) => void;
};

export const TasksContext = createContext<TasksContextValue | null>(null);

export function useTasks(): TasksContextValue {
  const tasks = use(TasksContext);
  if (!tasks) throw new Error("This belongs inside the tasks of an onboarding.");
  return tasks;
}
