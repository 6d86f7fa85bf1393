"use client";

import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { showRefusalToast, showUndoToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { deleteOnboarding, onboardingKeys, restoreOnboarding } from "@/lib/client/onboardings";
import type { PageFacts } from "./facts";
import { useOnboarding } from "./use-onboarding";

/** Deletes the onboarding of the page and leaves it; for eight seconds it can come back. */
export function useDeleteOnboarding({ onboardingId, customer }: PageFacts) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { display_id, customer: shown } = useOnboarding(onboardingId);
  const attempt = async (deed: () => Promise<unknown>, after: () => void) => {
    try {
      await deed();
      after();
      await queryClient.invalidateQueries({ queryKey: onboardingKeys.all, refetchType: "inactive" });
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was changed."));
    }
  };
  const restore = () =>
    attempt(
      () => restoreOnboarding(onboardingId),
      () => router.push(`/onboardings/${display_id}` as Route),
    );
  return () =>
    attempt(
      () => deleteOnboarding(onboardingId),
      () => {
        router.push(`/customers/${customer.display_id}-${customer.slug}` as Route);
        showUndoToast(`Onboarding #${display_id} of ${shown.name} was deleted`, () => void restore());
      },
    );
}
