"use client";

import { useRef } from "react";
import { cx } from "@/components/ui/cx";
import type { Task } from "@/lib/contract/task";
import { AddTask } from "./add-task";
import type { NewTaskPlace } from "./draft-task";
import type { TaskFamily as Family } from "./task-groups";
import { type RowState, TaskRow } from "./task-row";
import { useTasks } from "./tasks-context";
import type { TaskDrag } from "./use-task-drag";

/** What of the rows is in whose state; each row takes what concerns it. */
export type RowStates = {
  cursor: string | undefined;
  selected: ReadonlySet<string>;
  editing: string | undefined;
  drag: TaskDrag | undefined;
  /** Parents that are folded or unfolded against the rule. */
  turned: ReadonlySet<string>;
  adding: NewTaskPlace | undefined;
};

type TaskFamilyProps = { family: Family; counts: { done: number; all: number }; states: RowStates };

/** A task with its subtasks below it; those of a done one are folded unless somebody looks. */
export function TaskFamily({ family: { task, subtasks }, counts, states }: TaskFamilyProps) {
  const item = useRef<HTMLLIElement>(null);
  const isFolded = isFoldedIn(states, task);
  const isAdding = states.adding?.parent?.id === task.id;
  return (
    <li ref={item} className="relative">
      <Landing edge={edgeAt(states.drag, task)} />
      <TaskRow
        task={task}
        family={item}
        {...stateOf(states, task)}
        {...(counts.all > 0 ? { subtasks: { ...counts, isFolded } } : {})}
      />
      {(isAdding || (!isFolded && subtasks.length > 0)) && (
        <ul aria-label={`Subtasks of ${task.title}`}>
          {!isFolded &&
            subtasks.map((subtask) => <Subtask key={subtask.id} task={subtask} states={states} />)}
          {isAdding && states.adding && (
            <li>
              <AddTask place={states.adding} />
            </li>
          )}
        </ul>
      )}
    </li>
  );
}

export function isFoldedIn({ turned }: Pick<RowStates, "turned">, task: Task): boolean {
  return task.done !== turned.has(task.id);
}

function Subtask({ task, states }: { task: Task; states: RowStates }) {
  const item = useRef<HTMLLIElement>(null);
  const { mayEdit } = useTasks();
  return (
    <li ref={item} className="relative">
      {mayEdit && <Landing edge={edgeAt(states.drag, task)} />}
      <TaskRow task={task} family={item} {...stateOf(states, task)} />
    </li>
  );
}

function stateOf({ cursor, selected, editing, drag }: RowStates, { id }: Task): RowState {
  return {
    isCursor: cursor === id,
    isSelected: selected.has(id),
    isEditing: editing === id,
    isDragged: drag?.id === id,
  };
}

function edgeAt(drag: TaskDrag | undefined, { id }: Task): "above" | "below" | undefined {
  const slot = drag?.slot;
  if (slot?.over !== "task" || slot.id !== id || drag?.id === id) return undefined;
  return slot.isBelow ? "below" : "above";
}

/** The line where a dragged task would land. */
function Landing({ edge }: { edge: "above" | "below" | undefined }) {
  if (!edge) return null;
  return (
    <span
      aria-hidden="true"
      className={cx(
        "pointer-events-none absolute inset-x-0 z-(--z-drag) h-0.5 bg-accent-line",
        edge === "below" ? "-bottom-px" : "-top-px",
      )}
    />
  );
}
