"use client";

import { cx } from "@/components/ui/cx";
import { EditableText } from "@/components/ui/editable-text";
import { QuietChoice } from "@/components/ui/quiet-choice";
import { showRefusalToast } from "@/components/ui/toast-queue";
import { type PhaseColour, phaseColours } from "@/lib/contract/enums";
import type { Phase } from "@/lib/contract/phase";
import { phaseColourNames, phaseInks } from "./phase-colours";
import { daysFault, daysText, readDays } from "./target-days";
import type { SavePhase } from "./use-edit-phase";

/** Cells of the row; on a phone the line below the name. */
export function PhaseFacts({ phase, save }: { phase: Phase; save: SavePhase }) {
  const isCompleted = phase.kind === "completed";
  const saveDays = async (text: string) => {
    const days = readDays(text);
    return days === undefined ? daysFault : save({ target_days: days });
  };
  const saveColour = async (colour: string) => {
    const refusal = await save({ colour: colour as PhaseColour });
    if (refusal) showRefusalToast(refusal);
  };
  return (
    <span className="contents max-md:-mt-2 max-md:col-start-2 max-md:row-start-2 max-md:flex max-md:items-center max-md:gap-4 max-md:pl-6.5">
      <span className="truncate text-2 max-md:hidden">{entryWords[phase.kind]}</span>
      <span className={cx("num min-w-0 max-md:w-20 max-md:shrink-0", isCompleted && "max-md:hidden")}>
        {!isCompleted && (
          <EditableText
            label="Target"
            value={daysText(phase.target_days)}
            placeholder="No target"
            onSave={saveDays}
          />
        )}
      </span>
      <OpenOnboardings count={phase.open_onboardings} />
      <span className="min-w-0 pl-5 max-md:ml-auto max-md:pl-0">
        <QuietChoice label="Colour" options={colours} value={phase.colour} onValueChange={saveColour} />
      </span>
    </span>
  );
}

function OpenOnboardings({ count }: { count: number }) {
  return (
    <span className={cx("num text-right max-md:text-left", count === 0 ? "text-3" : "text-2")}>
      {count.toLocaleString("en")}
      <span className="text-3 md:sr-only"> open</span>
    </span>
  );
}

function Swatch({ colour }: { colour: PhaseColour }) {
  return <span className={`block size-2.5 shrink-0 rounded-full bg-current ${phaseInks[colour]}`} />;
}

const colours = phaseColours.map((value) => ({
  value,
  label: phaseColourNames[value],
  before: <Swatch colour={value} />,
}));

const entryWords = { open: "", launch: "Marks the launch", completed: "Completes the onboarding" };
