"use client";

import type { PageFacts } from "./facts";
import { PersonChoice } from "./person-choice";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useOnboarding } from "./use-onboarding";

const roles = [
  { field: "csm_id", label: "CSM" },
  { field: "se_id", label: "SE" },
  { field: "designer_id", label: "Designer" },
  { field: "product_ops_id", label: "Product ops" },
] as const;

export function OnboardingPeople({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  const { change } = useChangeOnboarding(facts);
  return roles.map(({ field, label }) => (
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
