"use client";

import { ChevronDown, ChevronRight, Eye, SquareCheck } from "lucide-react";
import { Icon } from "@/components/ui/icon";
import type { Task } from "@/lib/contract/task";
import { useTasks } from "./tasks-context";

type SubtaskCountProps = { task: Task; done: number; all: number; isFolded: boolean; tabIndex: number };

export function SubtaskCount({ task, done, all, isFolded, tabIndex }: SubtaskCountProps) {
  const { fold } = useTasks();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-expanded={!isFolded}
      aria-label={`Subtasks of ${task.title}: ${done}/${all} done`}
      title="Subtasks done"
      onClick={() => fold(task)}
      className="num touch-area group/fold flex h-6 shrink-0 items-center gap-0.75 rounded-1 text-12 text-3 hover:text-1 max-md:hidden"
    >
      <Icon of={SquareCheck} size={12} className="group-hover/fold:hidden group-focus-visible/fold:hidden" />
      <Icon
        of={isFolded ? ChevronRight : ChevronDown}
        size={12}
        className="hidden group-hover/fold:block group-focus-visible/fold:block"
      />
      {done}/{all}
    </button>
  );
}

export function FacingChip() {
  return (
    <span
      title="Customer-facing"
      className="flex h-4.5 shrink-0 items-center gap-0.75 rounded-1 border border-line-2 px-1 text-11 text-2 max-md:hidden"
    >
      <Icon of={Eye} size={12} />
      Customer
    </span>
  );
}
