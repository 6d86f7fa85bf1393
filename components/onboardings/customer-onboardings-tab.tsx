"use client";

import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { Member } from "@/lib/contract/member";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { Phase } from "@/lib/contract/phase";
import { OnboardingRow } from "./onboarding-row";

const NewOnboardingDrawer = dynamic(
  async () => (await import("./new-onboarding-drawer")).NewOnboardingDrawer,
);

type CustomerOnboardingsTabProps = {
  customer: { id: string; name: string };
  onboardings: readonly Onboarding[];
  phases: readonly Phase[];
  members: readonly Member[];
  mayStart: boolean;
  mayChoosePhase: boolean;
  now: string;
  timeZone: string;
};

export function CustomerOnboardingsTab(props: CustomerOnboardingsTabProps) {
  const { customer, onboardings, phases, members, mayStart, mayChoosePhase, now, timeZone } = props;
  const [isAdding, setAdding] = useState(false);
  const isEmpty = onboardings.length === 0;
  const add = mayStart && (
    <Button
      variant={isEmpty ? "primary" : "secondary"}
      icon={<Icon of={Plus} size={14} />}
      onClick={() => setAdding(true)}
    >
      Start onboarding
    </Button>
  );
  return (
    <section aria-label="Onboardings">
      {isEmpty ? (
        <EmptyState title="No onboardings yet" action={add || undefined}>
          An onboarding takes this customer from signed contract to live, phase by phase.
        </EmptyState>
      ) : (
        <>
          {add && (
            <div className="flex min-h-toolbar items-center border-b border-line px-page max-md:min-h-14">
              {add}
            </div>
          )}
          <ul>
            {onboardings.map((onboarding) => (
              <OnboardingRow key={onboarding.id} {...{ onboarding, phases, members, now, timeZone }} />
            ))}
          </ul>
        </>
      )}
      {isAdding && (
        <Suspense fallback={null}>
          <NewOnboardingDrawer
            customer={customer}
            phases={mayChoosePhase ? phases : phases.slice(0, 1)}
            members={members}
            timeZone={timeZone}
            onClose={() => setAdding(false)}
          />
        </Suspense>
      )}
    </section>
  );
}
