"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import {
  isReordering,
  type Reordering,
  reorderPhasesOptions,
  shownOrder,
  showOrder,
} from "@/lib/client/phases";
import type { Phase } from "@/lib/contract/phase";
import { placedAfter } from "@/lib/domain/placed-after";
import type { Slot } from "./drag-phase";

/** Moves a phase by steps or to a slot, shows it at once, and offers to take it back. */
export function useReorderPhases() {
  const queryClient = useQueryClient();
  const { mutateAsync } = useMutation(reorderPhasesOptions(queryClient));
  const confirmed = useRef<readonly string[]>([]);

  async function reorder(step: Reordering, words: string, isUndo = false): Promise<void> {
    if (isReordering(queryClient, 0)) confirmed.current = step.before;
    showOrder(queryClient, step.order);
    const undo = () =>
      void reorder({ before: step.order, order: step.before }, "The order is as it was", true);
    try {
      await mutateAsync(step);
      confirmed.current = step.order;
      showToast({
        id: toastId,
        text: words,
        tone: "success",
        ...(isUndo ? {} : { action: { label: "Undo", onClick: undo } }),
      });
    } catch (error) {
      showOrder(queryClient, confirmed.current);
      const text = refusalOf(error, "The order is as it was.");
      showToast({ id: toastId, text, tone: "danger", isSticky: true });
    }
  }

  async function place({ key, name }: Phase, afterIn: (before: string[]) => string | null): Promise<void> {
    const before = await shownOrder(queryClient);
    const order = placedAfter(before, key, afterIn(before));
    if (order.join() === before.join()) return;
    await reorder({ before, order }, `${name} is phase ${order.indexOf(key) + 1} of ${order.length} now`);
  }

  return {
    moveBy: (phase: Phase, steps: 1 | -1) =>
      void place(phase, (keys) => keyBeforeStep(keys, phase.key, steps)),
    moveTo: (phase: Phase, slot: Slot) => void place(phase, (keys) => keyBeforeSlot(keys, phase.key, slot)),
  };
}

/** Behind which phase one stands after a step; where there is no further, behind the one it stands behind now. */
function keyBeforeStep(keys: readonly string[], key: string, steps: 1 | -1): string | null {
  const others = keys.filter((other) => other !== key);
  const place = keys.indexOf(key) + steps;
  const last = others.length - 1;
  return others[Math.min(place, last) - 1] ?? null;
}

function keyBeforeSlot(keys: readonly string[], key: string, slot: Slot): string | null {
  if (slot.isBelow) return slot.key;
  const others = keys.filter((other) => other !== key);
  return others[others.indexOf(slot.key) - 1] ?? null;
}

/** One message that follows the moves, in place of one for each. */
const toastId = "phase-order";
