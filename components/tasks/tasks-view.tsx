"use client";

import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { useHotkeys } from "@/components/layout/use-hotkeys";
import type { PageFacts } from "@/components/onboardings/facts";
import { useOnboarding } from "@/components/onboardings/use-onboarding";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { contactListOptions } from "@/lib/client/contacts";
import type { Task } from "@/lib/contract/task";
import { dayOf } from "@/lib/dates";
import type { TaskList } from "@/lib/domain/task-list";
import type { Completing } from "./complete-dialog";
import { isFoldedIn } from "./task-family";
import { groupsOf, matcherOf, type PhaseGroup } from "./task-groups";
import { TasksContext, type TasksContextValue, useTasks } from "./tasks-context";
import { TasksPhases } from "./tasks-phases";
import { useTaskCursor } from "./use-task-cursor";
import { useTaskDeeds } from "./use-task-deeds";
import { useTaskFilters } from "./use-task-filters";
import { useTaskKeys } from "./use-task-keys";
import { useTaskMoves } from "./use-task-moves";
import { openGroups, shownGroups, useTasksState } from "./use-tasks-state";

const CompleteDialog = dynamic(async () => (await import("./complete-dialog")).CompleteDialog);
const TasksBulkBar = dynamic(async () => (await import("./tasks-bulk-bar")).TasksBulkBar);
const TaskDrawer = dynamic(async () => (await import("./task-drawer")).TaskDrawer);

type TasksViewProps = { facts: PageFacts; list: TaskList };

export function TasksView({ facts, list }: TasksViewProps) {
  const { phase, completed_at } = useOnboarding(facts.onboardingId);
  const { setFilters, isFiltered, clearFilters } = useTaskFilters();
  const state = useTasksState();
  const { groups, shown } = useShownTasks(facts, list, state);
  const cursor = useTaskCursor();
  const tasks = useTasksValue(facts, list, openGroups(groups, shown.isEarlierFolded), {
    state,
    leave: cursor.leave,
    setFilters,
  });
  const { value, completing, setCompleting, moves } = tasks;
  const { mayEdit } = value;
  const keys = useTaskKeys({ list, tasks: value, cursor, isFolded: (task) => isFoldedIn(state, task) });
  const inView = new Set(shown.inView.flatMap(idsIn));
  const selected = list.filter(({ id }) => state.selected.has(id) && inView.has(id));
  const add = () => state.addTo({ phase: phaseToAddTo(groups, list, cursor.cursor) ?? phase });
  useHotkeys(mayEdit ? { c: add } : {}, { isFirst: true });
  return (
    <TasksContext value={value}>
      {completed_at !== null && <DoneNote />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the rows inside, which take the focus. */}
      <div
        ref={cursor.list}
        onKeyDown={keys}
        onFocus={cursor.onFocus}
        data-selecting={selected.length > 0 || undefined}
        className="group/tasks min-h-0 lg:flex-1 lg:overflow-y-auto data-selecting:pb-18"
      >
        <TasksPhases
          groups={shown}
          list={list}
          state={state}
          cursor={cursor.cursor}
          isFiltered={isFiltered}
          onClear={() => void clearFilters()}
          onAdd={mayEdit ? add : undefined}
          onDrop={(task, slot) => void moves.toSlot(task, slot)}
        />
      </div>
      <span aria-live="polite">
        <VisuallyHidden>{moves.said}</VisuallyHidden>
      </span>
      <Layers
        list={list}
        selected={mayEdit ? selected : []}
        clearSelection={state.clearSelection}
        completing={completing}
        setCompleting={setCompleting}
      />
    </TasksContext>
  );
}

function useShownTasks(facts: PageFacts, list: TaskList, state: ReturnType<typeof useTasksState>) {
  const { phase } = useOnboarding(facts.onboardingId);
  const { filters, isFiltered } = useTaskFilters();
  const isShown = matcherOf(filters, dayOf(facts.now, facts.timeZone));
  const groups = groupsOf(list, { phases: facts.phases, present: phase }, isShown);
  return { groups, shown: shownGroups(groups, { isFiltered, ...state }) };
}

function DoneNote() {
  return (
    <p className="border-b border-line px-page py-2 text-12 text-3">
      This onboarding is done, so its tasks can only be read. Reopen it to change them.
    </p>
  );
}

type LayersProps = {
  list: TaskList;
  selected: readonly Task[];
  clearSelection: () => void;
  completing: Completing | undefined;
  setCompleting: (completing: Completing | undefined) => void;
};

/** What floats over the list, each loaded when it is first needed. */
function Layers({ list, selected, clearSelection, completing, setCompleting }: LayersProps) {
  const { deeds } = useTasks();
  const { filters, setFilters } = useTaskFilters();
  return (
    <Suspense fallback={null}>
      {selected.length > 0 && <TasksBulkBar list={list} selected={selected} onClear={clearSelection} />}
      {completing && (
        <CompleteDialog
          {...completing}
          onClose={() => setCompleting(undefined)}
          onChoose={(subtasks) => completing.tasks.forEach((task) => void deeds.complete(task, subtasks))}
        />
      )}
      {filters.task !== null && (
        <TaskDrawer
          number={filters.task}
          list={list}
          onClose={() => void setFilters({ task: null }, { history: "replace" })}
        />
      )}
    </Suspense>
  );
}

type Around = {
  state: ReturnType<typeof useTasksState>;
  leave: (id: string) => void;
  setFilters: ReturnType<typeof useTaskFilters>["setFilters"];
};

/** What the rows can do, in one value that stays the same while the list changes. */
function useTasksValue(
  facts: PageFacts,
  list: TaskList,
  groups: readonly PhaseGroup[],
  { state, leave, setFilters }: Around,
) {
  const { completed_at } = useOnboarding(facts.onboardingId);
  const deeds = useTaskDeeds(facts);
  const moves = useTaskMoves(facts, groups, deeds);
  const [completing, setCompleting] = useState<Completing>();
  const { data: contacts } = useQuery({
    ...contactListOptions(facts.customer.id),
    enabled: list.some(({ assignee_contact_id }) => assignee_contact_id !== null),
  });
  const tick = (task: Task) => {
    if (task.done) return void deeds.reopen([task]);
    const openSubtasks = deeds.openSubtasksOf(task).length;
    if (openSubtasks === 0) return void deeds.complete(task);
    setCompleting({ tasks: [task], openSubtasks });
  };
  const value: TasksContextValue = {
    facts,
    mayEdit: facts.mayEdit && completed_at === null,
    contacts,
    deeds,
    moves: { by: moves.by, toPhase: moves.toPhase },
    tick,
    remove: (task) => {
      leave(task.id);
      void deeds.deleteTask(task);
    },
    open: (task) => void setFilters({ task: task.display_id }),
    edit: state.edit,
    select: state.select,
    fold: state.fold,
    addTo: state.addTo,
  };
  return { value, completing, setCompleting, moves };
}

/** What a filter hides is not changed in bulk. */
function idsIn({ families }: PhaseGroup): string[] {
  return families.flatMap(({ task, subtasks }) => [task.id, ...subtasks.map(({ id }) => id)]);
}

/** The phase of the row with the focus, else the present one. */
function phaseToAddTo(groups: readonly PhaseGroup[], list: TaskList, cursor: string | undefined) {
  const key = list.find(({ id }) => id === cursor)?.phase;
  return groups.find((group) => group.key === key && group.phase !== undefined)?.key;
}
