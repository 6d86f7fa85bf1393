"use client";

import type { KeyboardEvent } from "react";
import type { Task } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";
import { isDraft } from "./draft-task";
import type { TasksContextValue } from "./tasks-context";
import type { TaskCursor } from "./use-task-cursor";

type Keys = {
  list: TaskList;
  tasks: TasksContextValue;
  cursor: TaskCursor;
  isFolded: (task: Task) => boolean;
};

/** The keys of a row: arrows move, X selects, E edits, Space completes, Alt with an arrow moves the task. */
export function useTaskKeys({ list, tasks, cursor, isFolded }: Keys) {
  const { mayEdit, select, edit, tick, fold, moves } = tasks;

  function deedOf(event: KeyboardEvent, task: Task): (() => void) | undefined {
    const isOnTitle = event.target instanceof HTMLElement && event.target.dataset.task !== undefined;
    const arrow = arrows[event.key];
    if (event.altKey) return arrow && mayEdit ? () => move(task, arrow) : undefined;
    if (isOnTitle && arrow) return () => cursor.step(arrow);
    if (isOnTitle && event.key === (isFolded(task) ? "ArrowRight" : "ArrowLeft")) return () => fold(task);
    if (!mayEdit || isDraft(task)) return undefined;
    if (isOnTitle && event.key === " ") return () => tick(task);
    if (event.key === "x") return () => select(task);
    return event.key === "e" ? () => edit(task) : undefined;
  }

  function move(task: Task, step: 1 | -1): void {
    cursor.hold(task.id);
    void moves.by(task, step);
  }

  return (event: KeyboardEvent) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || event.metaKey || event.ctrlKey || event.defaultPrevented) return;
    if (target instanceof HTMLInputElement && target.type !== "checkbox") return;
    const id = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    const task = list.find((one) => one.id === id);
    const deed = task && deedOf(event, task);
    if (!deed) return;
    event.preventDefault();
    deed();
  };
}

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };
