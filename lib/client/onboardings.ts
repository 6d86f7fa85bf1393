import { mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import type { Onboarding, OnboardingCreateInput, onboardingPatchSchema } from "@/lib/contract/onboarding";
import type { Contract } from "@/lib/contract/registry";
import { standingAfter } from "@/lib/domain/onboarding-state";
import { call } from "./call";

export type OnboardingPatchInput = z.input<typeof onboardingPatchSchema>;

export const onboardingKeys = {
  all: ["onboardings"] as const,
  one: (id: string) => ["onboardings", "one", id] as const,
  ofCustomer: (customerId: string) => ["onboardings", "customer", customerId] as const,
};

/** What the page of one onboarding shows besides its own fields. */
export const shownOfOne = ["customer", "summary", "history"] as const;

export function onboardingOptions(id: string) {
  return queryOptions({
    queryKey: onboardingKeys.one(id),
    queryFn: ({ signal }) =>
      call<Contract["getOnboarding"]>("GET /onboardings/{onboardingId}", {
        params: { onboardingId: id },
        query: { expand: shownOfOne.join(",") },
        signal,
      }),
  });
}

type Change = { id: string; patch: OnboardingPatchInput; version?: string };

/** Shows at once and goes back by itself when it is refused. */
export function updateOnboardingOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, patch, version }: Change) =>
      call<Contract["updateOnboarding"]>("PATCH /onboardings/{onboardingId}", {
        params: { onboardingId: id },
        body: patch,
        ...(version === undefined ? {} : { ifMatch: version }),
      }),
    onMutate: async ({ id, patch }) => {
      const key = onboardingKeys.one(id);
      await queryClient.cancelQueries({ queryKey: key });
      const before = queryClient.getQueryData<Onboarding>(key);
      if (before) queryClient.setQueryData<Onboarding>(key, shownAtOnce(before, patch));
      return { before };
    },
    onError: (_error, { id }, kept) => {
      if (kept?.before) queryClient.setQueryData(onboardingKeys.one(id), kept.before);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: onboardingKeys.all }),
  });
}

/** What is certain before the answer; what a move changes besides its phase, the answer tells. */
function shownAtOnce(before: Onboarding, patch: OnboardingPatchInput): Onboarding {
  const { reason, note, open_tasks, undo, state, waiting_on_customer, ...fields } = patch;
  const standing = standingAfter(
    { state: before.state, waiting: before.waiting_on_customer },
    { state, waiting: waiting_on_customer },
  );
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...before, ...given, state: standing.state, waiting_on_customer: standing.waiting };
}

export function applyTemplateOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, templateId }: { id: string; templateId: string }) =>
      call<Contract["applyTemplate"]>("POST /onboardings/{onboardingId}/templates", {
        params: { onboardingId: id },
        body: { template_id: templateId },
      }),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: onboardingKeys.all });
      return queryClient.invalidateQueries({ queryKey: ["tasks"] });
    },
  });
}

export function createOnboarding(body: OnboardingCreateInput) {
  return call<Contract["createOnboarding"]>("POST /onboardings", { body });
}

export function deleteOnboarding(id: string) {
  return call<Contract["deleteOnboarding"]>("DELETE /onboardings/{onboardingId}", {
    params: { onboardingId: id },
  });
}

export function restoreOnboarding(id: string) {
  return call<Contract["restoreOnboarding"]>("POST /onboardings/{onboardingId}/restore", {
    params: { onboardingId: id },
  });
}
