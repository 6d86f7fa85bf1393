"use client";

import type { Phase } from "@/lib/contract/phase";
import type { Slot } from "./drag-phase";
import { PhaseColumns } from "./phase-columns";
import { PhaseRow } from "./phase-row";
import type { PhaseVersions } from "./use-edit-phase";
import { usePhaseDrag } from "./use-phase-drag";
import { useReorderPhases } from "./use-reorder-phases";

type PhaseListProps = {
  phases: readonly Phase[];
  versions: PhaseVersions;
  onArchive: (phase: Phase) => void;
};

export function PhaseList({ phases, versions, onArchive }: PhaseListProps) {
  const place = useReorderPhases(phases);
  const keys = phases.map(({ key }) => key);
  const drag = usePhaseDrag((key, slot) => {
    const phase = phases.find((candidate) => candidate.key === key);
    if (phase) place(phase, keyBefore(keys, key, slot));
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
              moveUp: index === 0 ? undefined : () => place(phase, keys[index - 2] ?? null),
              moveDown: index >= phases.length - 2 ? undefined : () => place(phase, keys[index + 1] ?? null),
              archive: () => onArchive(phase),
              hasLaunch,
            }}
          />
        ))}
      </ol>
    </>
  );
}

/** The phase behind which a dragged one lands. */
function keyBefore(keys: readonly string[], dragged: string, { key, isBelow }: Slot): string | null {
  if (isBelow) return key;
  const others = keys.filter((other) => other !== dragged);
  return others[others.indexOf(key) - 1] ?? null;
}
