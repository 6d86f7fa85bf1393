import type { Phase } from "@/lib/contract/phase";

/** Where an onboarding stands in the sequence, and what comes next. */
export function placeIn(phases: readonly Phase[], key: string) {
  const index = phases.findIndex((phase) => phase.key === key);
  return {
    index,
    phase: phases[index],
    next: index === -1 ? undefined : phases[index + 1],
    earlier: phases.slice(0, Math.max(index, 0)),
    later: phases.slice(index + 1),
  };
}
