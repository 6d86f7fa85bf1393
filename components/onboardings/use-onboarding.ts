"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { onboardingOptions } from "@/lib/client/onboardings";
import type { Onboarding, OnboardingHistory, OnboardingSummary } from "@/lib/contract/onboarding";

export type ShownOnboarding = Onboarding & {
  customer: NonNullable<Onboarding["customer"]>;
  summary: OnboardingSummary;
  history: OnboardingHistory;
};

/** The onboarding of the page, with what the page shows of it. */
export function useOnboarding(id: string): ShownOnboarding {
  const { data } = useSuspenseQuery(onboardingOptions(id));
  const { customer, summary, history } = data;
  if (!customer || !summary || !history) throw new Error("The onboarding came without what its page shows.");
  return { ...data, customer, summary, history };
}
