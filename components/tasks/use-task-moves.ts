"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { PageFacts } from "@/components/onboardings/facts";
import { showUndoToast } from "@/components/ui/toast-queue";
import { taskListOptions } from "@/lib/client/tasks";
import type { Task } from "@/lib/contract/task";
import { siblingsOf, type TaskList } from "@/lib/domain/task-list";
import type { TaskSlot } from "./drag-task";
import type { PhaseGroup } from "./task-groups";
import { placeAfterStep, placeInPhase, placeOfSlot, placeOfTask, type TaskPlace } from "./task-moves";
import type { TaskDeeds } from "./use-task-deeds";

/** Moves tasks by step, to a slot or to a phase, and says where they are then. */
export function useTaskMoves(facts: PageFacts, groups: readonly PhaseGroup[], { change }: TaskDeeds) {
  const { onboardingId, phases } = facts;
  const queryClient = useQueryClient();
  const shown = useRef(groups);
  const [said, setSaid] = useState("");
  useEffect(() => {
    shown.current = groups;
  }, [groups]);
  const list = (): TaskList => queryClient.getQueryData(taskListOptions(onboardingId).queryKey) ?? [];

  async function put(task: Task, place: TaskPlace | undefined): Promise<boolean> {
    if (!place) return false;
    const before = placeOfTask(list(), task);
    if (before.phase === place.phase && before.after === place.after) return false;
    const name = phases.find(({ key }) => key === place.phase)?.name ?? "";
    const isOtherPhase = place.phase !== task.phase;
    const moved = change(task, isOtherPhase ? place : { after: place.after });
    if (!(await moved)) return false;
    const siblings = siblingsOf(list(), { phase: place.phase, parent_id: task.parent_id });
    const at = siblings.findIndex(({ id }) => id === task.id) + 1;
    setSaid(`${task.title} is ${at} of ${siblings.length} in ${name}`);
    if (isOtherPhase) showUndoToast(`“${task.title}” is in ${name} now`, () => void change(task, before));
    return true;
  }

  return {
    said,
    by: (task: Task, step: 1 | -1) => put(task, placeAfterStep(list(), shown.current, task, step)),
    toSlot: (task: Task, slot: TaskSlot) => put(task, placeOfSlot(list(), task, slot)),
    toPhase: (task: Task, phase: string) => put(task, placeInPhase(list(), phase)),
  };
}

export type TaskMoves = ReturnType<typeof useTaskMoves>;
