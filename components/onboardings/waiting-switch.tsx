"use client";

import { Switch } from "@/components/ui/switch";
import { showUndoToast } from "@/components/ui/toast-queue";
import type { PageFacts } from "./facts";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useOnboarding } from "./use-onboarding";

export function WaitingSwitch({ facts }: { facts: PageFacts }) {
  const { waiting_on_customer: isWaiting, completed_at, customer } = useOnboarding(facts.onboardingId);
  const { change, takeBack } = useChangeOnboarding(facts);
  if (completed_at !== null) return null;
  const turn = async (waiting_on_customer: boolean) => {
    if (!(await change({ waiting_on_customer }))) return;
    const words = waiting_on_customer
      ? `Waiting on ${customer.name} now`
      : `No longer waiting on ${customer.name}`;
    showUndoToast(words, () => void takeBack({ waiting_on_customer: !waiting_on_customer }));
  };
  return (
    <Switch
      label="Waiting on customer"
      tone="info"
      isLabelFirst
      checked={isWaiting}
      disabled={!facts.mayEdit}
      onCheckedChange={(isOn) => void turn(isOn)}
    />
  );
}
