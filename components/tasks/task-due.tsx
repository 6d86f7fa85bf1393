"use client";

import { cx } from "@/components/ui/cx";
import { OnDemand } from "@/components/ui/on-demand";
import type { Task } from "@/lib/contract/task";
import { formatLongDay, formatMoment } from "@/lib/dates";
import { dueWords } from "./due-words";
import { useTasks } from "./tasks-context";

type TaskDueProps = {
  task: Task;
  disabled: boolean;
  tabIndex?: number;
  placeholder?: string;
  className?: string;
};

/** When it is due in words, or when it was done. */
export function TaskDue({ task, disabled, tabIndex, placeholder = "", className }: TaskDueProps) {
  const { facts, deeds } = useTasks();
  const { words, ink } = dueWords(task, facts);
  const look = cx("num text-12 whitespace-nowrap", words ? ink : "text-3", className);
  if (task.done && task.completed_at) {
    return (
      <time
        dateTime={task.completed_at}
        title={formatMoment(task.completed_at, facts.timeZone)}
        className={look}
      >
        {words}
      </time>
    );
  }
  const title = task.due_date === null ? undefined : formatLongDay(task.due_date);
  if (disabled) {
    return (
      <span title={title} className={look}>
        {words}
      </span>
    );
  }
  return (
    <OnDemand
      kind="dialog"
      load={loadPopover}
      extra={{
        value: task.due_date,
        facts,
        onPick: (due_date) => void deeds.change(task, { due_date }),
      }}
      trigger={
        <button
          type="button"
          tabIndex={tabIndex}
          title={title}
          aria-label={`Due date of ${task.title}: ${words || placeholder || "none"}`}
          className={cx("touch-area min-h-6 rounded-2 hover:underline", look)}
        >
          {words || placeholder}
        </button>
      }
    />
  );
}

async function loadPopover() {
  return (await import("./due-popover")).DuePopover;
}
