"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showRefusalToast, showToast } from "@/components/ui/toast-queue";
import { CallError } from "@/lib/client/call";
import { refusalOf } from "@/lib/client/form-faults";
import {
  type OnboardingPatchInput,
  onboardingOptions,
  updateOnboardingOptions,
} from "@/lib/client/onboardings";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { PageFacts } from "./facts";
import { useOnboarding } from "./use-onboarding";
import { wordsFor } from "./value-words";

/**
 * Changes the onboarding of the page and keeps what others did meanwhile: in another field both changes hold, in the
 * same one the person decides. Answers why it was refused, if it was.
 */
export function useChangeOnboarding(facts: PageFacts) {
  const queryClient = useQueryClient();
  const seen = useOnboarding(facts.onboardingId);
  const { mutateAsync } = useMutation(updateOnboardingOptions(queryClient));

  async function write(patch: OnboardingPatchInput, version: string | null): Promise<string | undefined> {
    try {
      await mutateAsync({ id: facts.onboardingId, patch, ...(version === null ? {} : { version }) });
      return undefined;
    } catch (error) {
      if (error instanceof CallError && error.code === "version_mismatch") return meet(patch, error.message);
      return refusalOf(error, "Nothing was changed.");
    }
  }

  async function meet(patch: OnboardingPatchInput, words: string): Promise<string | undefined> {
    const present = await queryClient.fetchQuery({ ...onboardingOptions(facts.onboardingId), staleTime: 0 });
    const version = present.summary?.version ?? "";
    const clash = changedFields(patch).find((field) => present[field] !== seen[field]);
    if (clash === undefined) return write(patch, version);
    const who = words.split(" changed this")[0];
    const now = wordsFor(facts, clash, present[clash]);
    showToast({
      text: `${who} changed this meanwhile: it is “${now}” now, you chose “${wordsFor(facts, clash, patch[clash])}”.`,
      tone: "danger",
      isSticky: true,
      action: { label: "Use mine", onClick: () => void change(patch, version) },
    });
    return undefined;
  }

  /** For what has no place of its own to say why it was refused. */
  async function change(
    patch: OnboardingPatchInput,
    version: string | null = seen.summary.version,
  ): Promise<boolean> {
    const refusal = await write(patch, version);
    if (refusal) showRefusalToast(refusal);
    return refusal === undefined;
  }

  return {
    /** Answers the reason of a refusal, for a form that shows it. */
    save: (patch: OnboardingPatchInput) => write(patch, seen.summary.version),
    /** Says the reason of a refusal, and answers whether it went through. */
    change: (patch: OnboardingPatchInput) => change(patch),
    /** For taking back what was just done: it was seen before that, so no version is asked for. */
    takeBack: (patch: OnboardingPatchInput) => change(patch, null),
  };
}

type SharedField = Extract<keyof OnboardingPatchInput, keyof Onboarding>;

function changedFields(patch: OnboardingPatchInput): SharedField[] {
  const howToMove = ["reason", "note", "open_tasks", "undo"];
  return Object.keys(patch).filter((field) => !howToMove.includes(field)) as SharedField[];
}
