"use client";

import type { Phase } from "@/lib/contract/phase";
import { PhaseColumns } from "./phase-columns";
import { PhaseRow } from "./phase-row";
import type { PhaseVersions } from "./use-edit-phase";
import { usePhaseDrag } from "./use-phase-drag";
import { useReorderPhases } from "./use-reorder-phases";

type PhaseListProps = {
  phases: readonly Phase[];
  versions: PhaseVersions;
  onArchive: (phase: Phase, opener: HTMLElement | null) => void;
};

export function PhaseList({ phases, versions, onArchive }: PhaseListProps) {
  const { moveBy, moveTo } = useReorderPhases();
  const drag = usePhaseDrag((key, slot) => {
    const phase = phases.find((candidate) => candidate.key === key);
    if (phase) moveTo(phase, slot);
  });
  const hasLaunch = phases.some(({ kind }) => kind === "launch");
  const landingAt = (key: string) => {
    if (drag?.slot?.key !== key || drag.key === key) return undefined;
    return drag.slot.isBelow ? "below" : "above";
  };
  return (
    <>
      <PhaseColumns />
      <ol aria-label="Phases">
        {phases.map((phase, index) => (
          <PhaseRow
            key={phase.id}
            phase={phase}
            position={index + 1}
            count={phases.length}
            versions={versions}
            landing={landingAt(phase.key)}
            isDragged={drag?.key === phase.key}
            deeds={{
              moveUp: index === 0 ? undefined : () => moveBy(phase, -1),
              moveDown: index >= phases.length - 2 ? undefined : () => moveBy(phase, 1),
              archive: (opener) => onArchive(phase, opener),
              hasLaunch,
            }}
          />
        ))}
      </ol>
    </>
  );
}
