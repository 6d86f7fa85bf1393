"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import dynamic from "next/dynamic";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { Suspense, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { TableFoot } from "@/components/ui/table";
import { archivedPhaseListOptions, phaseListOptions } from "@/lib/client/phases";
import type { Phase } from "@/lib/contract/phase";
import { ArchivedPhases } from "./archived-phases";
import { PhaseList } from "./phase-list";
import { PhasesHeader } from "./phases-header";

const AddPhaseDrawer = dynamic(async () => (await import("./add-phase-drawer")).AddPhaseDrawer);
const ArchivePhaseDialog = dynamic(async () => (await import("./archive-phase-dialog")).ArchivePhaseDialog);
const PresetDialog = dynamic(async () => (await import("./preset-dialog")).PresetDialog);

type PhasesPageProps = {
  now: string;
  timeZone: string;
  /** By id, of the phases as the page was drawn. */
  versions: Record<string, string>;
  mayReplace: boolean;
};

export function PhasesPage({ now, timeZone, versions: drawn, mayReplace }: PhasesPageProps) {
  const phases = useSuspenseQuery(phaseListOptions).data.data;
  const archived = useSuspenseQuery(archivedPhaseListOptions);
  const versions = useRef(drawn);
  const [drawer, setDrawer] = useQueryState("drawer", drawerParser);
  const [asked, setAsked] = useState<{ id: string; opener: HTMLElement | null }>();
  const [isReplacing, setReplacing] = useState(false);
  const leaving = phases.find(({ id }) => id === asked?.id);
  const hasLaunch = phases.some(({ kind }) => kind === "launch");
  const clock = { now: laterOf(now, archived.dataUpdatedAt), timeZone };
  return (
    <>
      <PhasesHeader
        action={
          <div className="flex items-center gap-2">
            <Button
              variant="primary"
              className="order-last"
              icon={<Icon of={Plus} size={14} />}
              onClick={() => setDrawer("new")}
            >
              Add phase
            </Button>
            {mayReplace && <Button onClick={() => setReplacing(true)}>Use another sequence</Button>}
          </div>
        }
      />
      <div className="min-h-0 flex-1 overflow-auto border-t border-line">
        <PhaseList
          phases={phases}
          versions={versions}
          onArchive={({ id }, opener) => setAsked({ id, opener })}
        />
        <ArchivedPhases phases={archived.data.data} hasLaunch={hasLaunch} clock={clock} />
      </div>
      <TableFoot>
        <span>{phases.length} phases</span>
        <span>{targetOf(phases)} target days in all</span>
      </TableFoot>
      <Suspense fallback={null}>
        {drawer === "new" && (
          <AddPhaseDrawer phases={phases} onClose={() => void setDrawer(null, { history: "replace" })} />
        )}
        {leaving && (
          <ArchivePhaseDialog
            phase={leaving}
            phases={phases}
            opener={asked?.opener ?? null}
            onClose={() => setAsked(undefined)}
          />
        )}
        {isReplacing && <PresetDialog onClose={() => setReplacing(false)} />}
      </Suspense>
    </>
  );
}

const drawerParser = parseAsStringLiteral(["new"]).withOptions({ history: "push" });

function targetOf(phases: readonly Phase[]): number {
  return phases.reduce((sum, { target_days }) => sum + (target_days ?? 0), 0);
}

/** The moment of the page, then that of each new answer. */
function laterOf(drawnAt: string, answeredAt: number): string {
  return new Date(Math.max(Date.parse(drawnAt), answeredAt)).toISOString();
}
