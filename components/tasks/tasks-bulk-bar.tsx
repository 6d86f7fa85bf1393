"use client";

import { useQueryClient } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { useHotkeys } from "@/components/layout/use-hotkeys";
import { BulkAction, BulkBar } from "@/components/ui/bulk-bar";
import { OnDemand } from "@/components/ui/on-demand";
import { contactListOptions } from "@/lib/client/contacts";
import type { Task, TaskBulkChange } from "@/lib/contract/task";
import { dayOf, formatDue } from "@/lib/dates";
import type { TaskList } from "@/lib/domain/task-list";
import { useTasks } from "./tasks-context";
import { useBulkDeeds } from "./use-bulk-deeds";

const CompleteDialog = dynamic(async () => (await import("./complete-dialog")).CompleteDialog);

type TasksBulkBarProps = { list: TaskList; selected: readonly Task[]; onClear: () => void };

export function TasksBulkBar({ list, selected, onClear }: TasksBulkBarProps) {
  const { facts, deeds } = useTasks();
  const bulk = useBulkDeeds(list, selected, deeds);
  const { assign, setDueDate } = useNamedDeeds(bulk);
  const [isAsking, setAsking] = useState(false);
  useHotkeys({ escape: onClear });
  const openSubtasks = openSubtasksOf(list, selected);
  const areAllDone = selected.every(({ done }) => done);
  const complete = () => {
    if (areAllDone) void bulk.reopen();
    else if (openSubtasks.length > 0) setAsking(true);
    else void bulk.complete("complete");
  };
  const remove = () => {
    onClear();
    void bulk.remove();
  };
  return (
    <div className="sticky bottom-0 z-(--z-bulkbar) h-0">
      <BulkBar count={selected.length} onClear={onClear}>
        <BulkAction onClick={complete}>{areAllDone ? "Reopen" : "Complete"}</BulkAction>
        <OnDemand
          load={loadAssign}
          extra={{ facts, value: null, onAssign: assign, side: "top" }}
          trigger={<BulkAction>Assign</BulkAction>}
        />
        <OnDemand
          kind="dialog"
          load={loadDue}
          extra={{ facts, value: null, isClearable: true, onPick: setDueDate, side: "top" }}
          trigger={<BulkAction>Set due date</BulkAction>}
        />
        <BulkAction isDangerous onClick={remove}>
          Delete
        </BulkAction>
      </BulkBar>
      {isAsking && (
        <Suspense fallback={null}>
          <CompleteDialog
            tasks={selected}
            openSubtasks={openSubtasks.length}
            onClose={() => setAsking(false)}
            onChoose={(subtasks) => void bulk.complete(subtasks)}
          />
        </Suspense>
      )}
    </div>
  );
}

type Assignment = Pick<TaskBulkChange, "assignee_id" | "assignee_contact_id">;

/** What is said afterwards names the person and the day. */
function useNamedDeeds(bulk: ReturnType<typeof useBulkDeeds>) {
  const { facts } = useTasks();
  const queryClient = useQueryClient();
  const assign = (change: Assignment) => {
    const contacts = queryClient.getQueryData(contactListOptions(facts.customer.id).queryKey) ?? [];
    const who = [...facts.members, ...contacts].find(
      ({ id }) => id === (change.assignee_id ?? change.assignee_contact_id),
    );
    void bulk.assign(change, who?.name ?? null);
  };
  const setDueDate = (day: string | null) => {
    const today = dayOf(facts.now, facts.timeZone);
    void bulk.setDueDate(day, day === null ? "without a due date" : `due ${formatDue(day, today)}`);
  };
  return { assign, setDueDate };
}

/** Those that would be left, were only what is selected completed. */
function openSubtasksOf(list: TaskList, selected: readonly Task[]): Task[] {
  const ids = new Set(selected.map(({ id }) => id));
  const parents = new Set(selected.filter(({ done }) => !done).map(({ id }) => id));
  return list.filter(
    ({ id, parent_id, done }) => parent_id !== null && parents.has(parent_id) && !done && !ids.has(id),
  );
}

async function loadAssign() {
  return (await import("./assign-menu")).AssignMenu;
}

async function loadDue() {
  return (await import("./due-popover")).DuePopover;
}
