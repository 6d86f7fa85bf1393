"use client";

import type { PageFacts } from "./facts";
import { PersonChoice } from "./person-choice";
import { onboardingRoles } from "./roles";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useOnboarding } from "./use-onboarding";

export function OnboardingPeople({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  const { change } = useChangeOnboarding(facts);
  return onboardingRoles.map(({ field, label }) => (
    <PersonChoice
      key={field}
      label={label}
      value={onboarding[field]}
      members={facts.members}
      disabled={!facts.mayEdit}
      onValueChange={(id) => void change({ [field]: id })}
    />
  ));
}
