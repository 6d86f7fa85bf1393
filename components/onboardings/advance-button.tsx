"use client";

import { ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { PageFacts } from "./facts";
import type { MoveAim } from "./move-dialog";
import { placeIn } from "./sequence";
import { useChangeOnboarding } from "./use-change-onboarding";
import { useMove } from "./use-move";
import { useOnboarding } from "./use-onboarding";

type AdvanceButtonProps = { facts: PageFacts; onAim: (aim: MoveAim) => void; className?: string };

/** The one next step: on to the next phase, or first out of a pause. It asks only where tasks are open. */
export function AdvanceButton({ facts, onAim, className }: AdvanceButtonProps) {
  const { phase, state, completed_at, summary } = useOnboarding(facts.onboardingId);
  const { change } = useChangeOnboarding(facts);
  const { moveAtOnce } = useMove(facts);
  const { next } = placeIn(facts.phases, phase);
  const look = { variant: "primary", ...(className === undefined ? {} : { className }) } as const;
  if (completed_at !== null) {
    if (!summary.allowed_moves.includes("send_back")) return null;
    return (
      <Button {...look} variant="secondary" onClick={() => onAim("reopen")}>
        Reopen
      </Button>
    );
  }
  if (state === "paused") {
    if (!facts.mayEdit) return null;
    return (
      <Button {...look} onClick={() => void change({ state: "active" })}>
        Resume
      </Button>
    );
  }
  if (next === undefined || !summary.allowed_moves.includes("advance")) return null;
  const advance = () => (summary.open_tasks_in_phase > 0 ? onAim("advance") : void moveAtOnce(next.key));
  return (
    <Button {...look} onClick={advance}>
      <span className="max-w-64 truncate">Advance to {next.name}</span>
      <Icon of={ArrowRight} size={14} />
    </Button>
  );
}
