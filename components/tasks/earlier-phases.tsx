"use client";

import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { FoldButton, headClass } from "./phase-section";
import type { PhaseGroup } from "./task-groups";
import { useTasks } from "./tasks-context";

type EarlierPhasesProps = { groups: readonly PhaseGroup[]; isFolded: boolean; onFold: () => void };

/** The phases behind us in one row: "3 earlier phases 18/18". */
export function EarlierPhases({ groups, isFolded, onFold }: EarlierPhasesProps) {
  const { facts } = useTasks();
  const sum = (part: "done" | "all") => groups.reduce((total, group) => total + group[part], 0);
  return (
    <div className={headClass}>
      <h3 className="flex min-w-0">
        <FoldButton isFolded={isFolded} onFold={onFold}>
          <span className="flex shrink-0 gap-1">
            {groups.map(
              ({ key, phase }) =>
                phase && (
                  <PhaseGlyph
                    key={key}
                    position={phase.position ?? 1}
                    count={facts.phases.length}
                    colour={phase.colour}
                  />
                ),
            )}
          </span>
          <span className="truncate font-medium">
            {groups.length === 1 ? "1 earlier phase" : `${groups.length} earlier phases`}
          </span>
          <span className="num text-3">
            {sum("done")}/{sum("all")}
          </span>
        </FoldButton>
      </h3>
    </div>
  );
}
