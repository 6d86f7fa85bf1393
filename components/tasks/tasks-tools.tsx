"use client";

import { ListFilter } from "lucide-react";
import type { PageFacts } from "@/components/onboardings/facts";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { useTaskFilters } from "./use-task-filters";

/** Stands at the end of the tabs: what of the tasks is shown. */
export function TasksTools({ facts }: { facts: PageFacts }) {
  const { filters, setFilters } = useTaskFilters();
  const { open, assignee, facing, overdue } = filters;
  const count = assignee.length + Number(facing) + Number(overdue);
  return (
    <div className="ml-auto flex shrink-0 items-center gap-1">
      <button
        type="button"
        aria-pressed={open}
        onClick={() => setFilters({ open: open ? null : true })}
        className={cx(toolClass(open), "max-md:hidden")}
      >
        Open only
      </button>
      <OnDemand
        kind="dialog"
        load={loadList}
        extra={{ facts }}
        trigger={
          <button
            type="button"
            aria-label={count === 0 ? "Filter" : `Filter: ${count} set`}
            className={toolClass(count > 0)}
          >
            <Icon of={ListFilter} size={14} />
            <span className="max-md:hidden">Filter</span>
            {count > 0 && <span className="num text-11">{count}</span>}
          </button>
        }
      />
    </div>
  );
}

function toolClass(isOn: boolean): string {
  return cx(
    "inline-flex h-6 items-center gap-1.5 rounded-2 px-2 font-medium whitespace-nowrap transition-colors max-md:h-touch",
    isOn ? "bg-selected text-accent-text" : "text-2 hover:bg-hover",
  );
}

async function loadList() {
  return (await import("./task-filter-list")).TaskFilterList;
}
