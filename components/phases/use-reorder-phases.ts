"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { type Reordering, reorderPhasesOptions } from "@/lib/client/phases";
import type { Phase } from "@/lib/contract/phase";
import { placedAfter } from "@/lib/domain/phases";

/** Puts a phase behind another, or first with null, and offers to take it back. */
export function useReorderPhases(phases: readonly Phase[]) {
  const { mutateAsync } = useMutation(reorderPhasesOptions(useQueryClient()));

  async function reorder(step: Reordering, words: string, isUndo = false): Promise<void> {
    const undo = () =>
      void reorder({ before: step.order, order: step.before }, "The order is as it was", true);
    try {
      await mutateAsync(step);
      showToast({
        id: toastId,
        text: words,
        tone: "success",
        ...(isUndo ? {} : { action: { label: "Undo", onClick: undo } }),
      });
    } catch (error) {
      const text = refusalOf(error, "The order is as it was.");
      showToast({ id: toastId, text, tone: "danger", isSticky: true });
    }
  }

  return (phase: Phase, after: string | null) => {
    const before = phases.map(({ key }) => key);
    const order = placedAfter(before, phase.key, after);
    if (order.join() === before.join()) return;
    const place = order.indexOf(phase.key) + 1;
    void reorder({ before, order }, `${phase.name} is phase ${place} of ${order.length} now`);
  };
}

/** One message that follows the moves, in place of one for each. */
const toastId = "phase-order";
