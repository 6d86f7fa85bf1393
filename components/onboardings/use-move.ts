"use client";

import { showUndoToast } from "@/components/ui/toast-queue";
import type { OnboardingPatchInput } from "@/lib/client/onboardings";
import type { PageFacts } from "./facts";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useOnboarding } from "./use-onboarding";
import { wordsFor } from "./value-words";

/** Moves the onboarding of the page; what is done can be taken back for eight seconds. */
export function useMove(facts: PageFacts) {
  const { customer, phase: from, state, completed_at } = useOnboarding(facts.onboardingId);
  const { save, change, takeBack } = useChangeOnboarding(facts);
  const wasDone = completed_at !== null;

  const offerUndo = (to: string) => {
    const isDoneNow = facts.phases.find(({ key }) => key === to)?.kind === "completed";
    const reopening = isDoneNow && !wasDone ? { state } : {};
    showUndoToast(
      `${customer.name} moved to ${wordsFor(facts, "phase", to)}`,
      () => void takeBack({ phase: from, undo: true, ...reopening }),
    );
  };

  return {
    /** Answers the reason of a refusal, for a dialog that shows it. */
    move: async (phase: string, how: OnboardingPatchInput = {}): Promise<string | undefined> => {
      const refusal = await save({ ...how, phase });
      if (refusal === undefined) offerUndo(phase);
      return refusal;
    },
    /** Says the reason of a refusal. */
    moveAtOnce: async (phase: string, how: OnboardingPatchInput = {}): Promise<void> => {
      if (await change({ ...how, phase })) offerUndo(phase);
    },
  };
}
