"use client";

import type { Task } from "@/lib/contract/task";
import type { TaskList } from "@/lib/domain/task-list";
import type { TaskSlot } from "./drag-task";
import { EarlierPhases } from "./earlier-phases";
import { PhaseSection } from "./phase-section";
import { isFoldedIn, type RowStates } from "./task-family";
import type { PhaseGroup } from "./task-groups";
import { TasksEmpty } from "./tasks-empty";
import { useTaskDrag } from "./use-task-drag";
import { earlierKey, type shownGroups, useIsPhone, type useTasksState } from "./use-tasks-state";

type TasksPhasesProps = {
  groups: ReturnType<typeof shownGroups>;
  list: TaskList;
  state: ReturnType<typeof useTasksState>;
  cursor: string | undefined;
  isFiltered: boolean;
  onClear: () => void;
  onAdd: (() => void) | undefined;
  onDrop: (task: Task, slot: TaskSlot) => void;
};

export function TasksPhases(props: TasksPhasesProps) {
  const { groups, list, state, isFiltered, onClear, onAdd, onDrop } = props;
  const isPhone = useIsPhone();
  const drag = useTaskDrag((id, slot) => {
    const task = list.find((one) => one.id === id);
    if (task) onDrop(task, slot);
  });
  const isNothing = isFiltered ? !groups.hasMatches : list.length === 0;
  if (isNothing && !state.adding) {
    return <TasksEmpty isFiltered={isFiltered} onClear={onClear} onAdd={onAdd} />;
  }
  const { isEarlierFolded, inView } = groups;
  const isFolded = ({ key, standing }: PhaseGroup) =>
    state.folds[key] ?? (isPhone && !isFiltered && standing === "later");
  const rows = inView.filter((group) => !isFolded(group)).flatMap((group) => rowsOf(group, state));
  const states: RowStates = {
    ...state,
    drag,
    cursor: props.cursor !== undefined && rows.includes(props.cursor) ? props.cursor : rows[0],
  };
  const subtaskCounts = countsOf(list);
  return (
    <>
      {groups.earlier.length > 0 && (
        <EarlierPhases
          groups={groups.earlier}
          isFolded={isEarlierFolded}
          onFold={() => state.setFolded(earlierKey, !isEarlierFolded)}
        />
      )}
      {inView.map((group) => (
        <PhaseSection
          key={group.key}
          group={group}
          isFolded={isFolded(group)}
          onFold={() => state.setFolded(group.key, !isFolded(group))}
          subtaskCounts={subtaskCounts}
          states={states}
        />
      ))}
    </>
  );
}

function rowsOf({ families }: PhaseGroup, state: Pick<RowStates, "turned">): string[] {
  return families.flatMap(({ task, subtasks }) => [
    task.id,
    ...(isFoldedIn(state, task) ? [] : subtasks.map(({ id }) => id)),
  ]);
}

function countsOf(list: TaskList): ReadonlyMap<string, { done: number; all: number }> {
  const counts = new Map<string, { done: number; all: number }>();
  for (const { parent_id, done } of list) {
    if (parent_id === null) continue;
    const { done: before, all } = counts.get(parent_id) ?? { done: 0, all: 0 };
    counts.set(parent_id, { done: before + Number(done), all: all + 1 });
  }
  return counts;
}
