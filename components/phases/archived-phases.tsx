"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { showRefusalToast, showToast } from "@/components/ui/toast-queue";
import { refusalOf } from "@/lib/client/form-faults";
import { updatePhaseOptions } from "@/lib/client/phases";
import type { Phase } from "@/lib/contract/phase";

type Clock = { now: string; timeZone: string };

type ArchivedPhasesProps = { phases: readonly Phase[]; hasLaunch: boolean; clock: Clock };

/** What left the sequence. Onboardings that went through it still show it in their history. */
export function ArchivedPhases({ phases, hasLaunch, clock }: ArchivedPhasesProps) {
  if (phases.length === 0) return null;
  return (
    <section aria-labelledby="archived-phases" className="pt-4 pb-4">
      <h3
        id="archived-phases"
        className="flex h-row-head items-center border-b border-line px-page text-12 font-medium text-3"
      >
        Archived
      </h3>
      <ul>
        {phases.map((phase) => (
          <ArchivedPhase key={phase.id} phase={phase} hasLaunch={hasLaunch} clock={clock} />
        ))}
      </ul>
    </section>
  );
}

type ArchivedPhaseProps = { phase: Phase; hasLaunch: boolean; clock: Clock };

function ArchivedPhase({ phase, hasLaunch, clock }: ArchivedPhaseProps) {
  const { mutateAsync, isPending } = useMutation(updatePhaseOptions(useQueryClient()));
  const restore = async () => {
    const isSecondLaunch = hasLaunch && phase.kind === "launch";
    const patch = { archived: false as const, ...(isSecondLaunch && { kind: "open" as const }) };
    try {
      await mutateAsync({ id: phase.id, patch });
      showToast({ text: `${phase.name} is in the sequence again`, tone: "success" });
    } catch (error) {
      showRefusalToast(refusalOf(error, "Nothing was restored."));
    }
  };
  return (
    <li className="flex min-h-row items-center gap-3 border-b border-line pr-3 pl-page text-3 max-md:min-h-15 max-md:pr-page">
      <span className="min-w-0 truncate max-md:text-14" dir="auto" title={phase.name}>
        {phase.name}
      </span>
      {phase.archived_at && (
        <RelativeTime value={phase.archived_at} {...clock} className="shrink-0 text-12 max-md:hidden" />
      )}
      <Button size="small" className="ml-auto" loading={isPending} onClick={() => void restore()}>
        Restore<span className="sr-only"> {phase.name}</span>
      </Button>
    </li>
  );
}
