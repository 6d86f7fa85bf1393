"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";
import dynamic from "next/dynamic";
import Link from "next/link";
import { Suspense, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { IconButton } from "@/components/ui/icon-button";
import { OnDemand } from "@/components/ui/on-demand";
import { AdvanceButton } from "./advance-button";
import type { PageFacts } from "./facts";
import type { MoveAim } from "./move-dialog";
import { OnboardingPeople } from "./onboarding-people";
import { PhaseStepper } from "./phase-stepper";
import { StateChip } from "./state-chip";
import { TargetDate } from "./target-date";
import { useOnboarding } from "./use-onboarding";
import { WaitingSwitch } from "./waiting-switch";

const ApplyTemplateDialog = dynamic(
  async () => (await import("./apply-template-dialog")).ApplyTemplateDialog,
);
const MoveDialog = dynamic(async () => (await import("./move-dialog")).MoveDialog);

export function OnboardingHeader({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  const [aim, setAim] = useState<MoveAim>();
  const [isApplying, setApplying] = useState(false);
  const menu = { facts, onAim: setAim, onTemplate: () => setApplying(true) };
  const { customer, display_id } = onboarding;
  return (
    <header>
      <div className="grid gap-2 px-page pt-3.5 pb-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 gap-y-2">
          <h2 className="min-w-0 truncate text-20 font-bold tracking-title" title={customer.name} dir="auto">
            <Link
              href={`/customers/${customer.display_id}-${customer.slug}` as Route}
              className="hover:underline"
            >
              {customer.name}
            </Link>
          </h2>
          <span className="num shrink-0 text-16 text-3">#{display_id}</span>
          <StateChip onboarding={onboarding} now={facts.now} timeZone={facts.timeZone} />
          <div className="ml-auto flex shrink-0 items-center gap-2 max-md:hidden">
            <WaitingSwitch facts={facts} />
            <span aria-hidden="true" className="mx-1.5 h-5 w-px bg-line" />
            <AdvanceButton facts={facts} onAim={setAim} />
            <More {...menu} />
          </div>
        </div>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-1">
          <TargetDate facts={facts} />
          <OnboardingPeople facts={facts} />
        </div>
      </div>
      <PhaseStepper facts={facts} />
      <div className="flex min-h-touch items-center border-t border-line px-page md:hidden">
        <WaitingSwitch facts={facts} />
      </div>
      <div className="fixed inset-x-0 bottom-14 z-(--z-sticky) flex items-center gap-2 border-t border-line bg-page px-page py-2 md:hidden">
        <AdvanceButton facts={facts} onAim={setAim} className="min-w-0 flex-1" />
        <More {...menu} />
      </div>
      {aim && (
        <Suspense fallback={null}>
          <MoveDialog facts={facts} aim={aim} onClose={() => setAim(undefined)} />
        </Suspense>
      )}
      {isApplying && (
        <Suspense fallback={null}>
          <ApplyTemplateDialog facts={facts} onClose={() => setApplying(false)} />
        </Suspense>
      )}
    </header>
  );
}

type MoreProps = { facts: PageFacts; onAim: (aim: MoveAim) => void; onTemplate: () => void };

function More(props: MoreProps) {
  if (!props.facts.mayEdit) return null;
  return (
    <OnDemand
      load={loadMenu}
      extra={props}
      trigger={
        <IconButton label="More" icon={<Icon of={Ellipsis} />} className="border border-line-2 bg-field" />
      }
    />
  );
}

async function loadMenu() {
  return (await import("./onboarding-menu")).OnboardingMenu;
}
