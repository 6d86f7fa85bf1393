"use client";

import { GripVertical } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { type MouseEvent, type RefObject, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Task } from "@/lib/contract/task";
import { isDraft } from "./draft-task";
import { TaskAssignee } from "./task-assignee";
import { TaskDue } from "./task-due";
import { FacingChip, SubtaskCount } from "./task-marks";
import { TaskMenu } from "./task-menu";
import { TaskTick } from "./task-tick";
import { TaskTitleInput } from "./task-title-input";
import { useTasks } from "./tasks-context";
import { useDraggedTask } from "./use-task-drag";

export type RowState = {
  /** The one row in the tab order. */
  isCursor: boolean;
  isSelected: boolean;
  isEditing: boolean;
  isDragged: boolean;
};

type TaskRowProps = RowState & {
  task: Task;
  family: RefObject<HTMLElement | null>;
  subtasks?: { done: number; all: number; isFolded: boolean };
};

export function TaskRow(props: TaskRowProps) {
  const { task, family, subtasks, isCursor, isSelected, isEditing, isDragged } = props;
  const { mayEdit, tick, edit } = useTasks();
  const row = useRef<HTMLDivElement>(null);
  const isOff = !mayEdit || isDraft(task);
  const tabIndex = isCursor ? 0 : -1;
  useDraggedTask({ row, family, id: task.id, parentId: task.parent_id, isOff: isOff || isEditing });
  return (
    <div
      ref={row}
      data-row={task.id}
      className={cx(
        "group/task flex h-row min-w-0 items-center gap-2 border-b border-line pr-page pl-1.5 transition-colors",
        "max-md:h-touch max-md:gap-2.5 max-md:pl-page",
        isSelected ? "bg-selected" : "hover:bg-hover",
        "md:has-focus-visible:shadow-[inset_2px_0_0_var(--accent)]",
        isCursor && "md:group-focus-within/tasks:shadow-[inset_2px_0_0_var(--accent)]",
        isDragged && "opacity-45",
      )}
    >
      <Grip isOff={isOff} />
      {mayEdit && <SelectBox task={task} isSelected={isSelected} isOff={isOff} tabIndex={tabIndex} />}
      <span className={cx("grid shrink-0", task.parent_id !== null && "ml-6 max-md:ml-5")}>
        <TaskTick
          title={task.title}
          done={task.done}
          disabled={isOff}
          tabIndex={tabIndex}
          onTick={() => tick(task)}
        />
      </span>
      {isEditing ? (
        <TaskTitleInput task={task} onDone={() => edit(undefined)} />
      ) : (
        <TaskLink task={task} tabIndex={tabIndex} />
      )}
      {subtasks && <SubtaskCount task={task} {...subtasks} tabIndex={tabIndex} />}
      {task.customer_facing && <FacingChip />}
      <RowEnd task={task} isOff={isOff} tabIndex={tabIndex} />
    </div>
  );
}

type PartProps = { task: Task; isOff: boolean; tabIndex: number };

/** Shows on hover, on focus, or once something is selected; a phone selects nothing. */
function SelectBox({ task, isOff, tabIndex, isSelected }: PartProps & { isSelected: boolean }) {
  const { select } = useTasks();
  return (
    <Checkbox
      label={`Select ${task.title}`}
      isLabelHidden
      tabIndex={tabIndex}
      checked={isSelected}
      disabled={isOff}
      onCheckedChange={() => select(task)}
      className={cx(
        "max-md:hidden",
        !isSelected &&
          "opacity-0 group-hover/task:opacity-100 group-focus-within/task:opacity-100 group-data-selecting/tasks:opacity-100",
      )}
    />
  );
}

/** What stands at the right end of each row, one below the other. */
function RowEnd({ task, isOff, tabIndex }: PartProps) {
  return (
    <>
      <span className="min-w-0 flex-1" />
      {!isOff && <TaskMenu task={task} tabIndex={tabIndex} />}
      <span className="flex shrink-0 items-center gap-2 max-md:flex-row-reverse">
        <TaskAssignee task={task} disabled={isOff} tabIndex={tabIndex} />
        <TaskDue
          task={task}
          disabled={isOff}
          tabIndex={tabIndex}
          className="md:w-23 text-right md:min-w-23"
        />
      </span>
    </>
  );
}

/** For mouse and finger the whole row is the handle; the keyboard has the menu and Alt with an arrow. */
function Grip({ isOff }: { isOff: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "-mr-1 grid w-3.5 shrink-0 place-items-center text-3 max-md:hidden",
        isOff
          ? "invisible"
          : "cursor-grab opacity-0 group-hover/task:opacity-100 group-focus-within/task:opacity-100",
      )}
    >
      <Icon of={GripVertical} size={14} />
    </span>
  );
}

function TaskLink({ task, tabIndex }: { task: Task; tabIndex: number }) {
  const { open } = useTasks();
  const words = cx("min-w-0 truncate max-md:text-14", task.done && "text-3");
  if (isDraft(task)) {
    return (
      <span className={words} dir="auto" title={task.title}>
        {task.title}
      </span>
    );
  }
  const show = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(task);
  };
  return (
    <Link
      href={`?task=${task.display_id}` as Route}
      prefetch={false}
      draggable={false}
      data-task={task.id}
      tabIndex={tabIndex}
      onClick={show}
      title={task.title}
      dir="auto"
      className={cx(words, "rounded-1 hover:underline focus-visible:no-underline")}
    >
      {task.title}
    </Link>
  );
}
