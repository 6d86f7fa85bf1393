"use client";

import { Check } from "lucide-react";
import type { CSSProperties } from "react";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { Phase } from "@/lib/contract/phase";
import type { PageFacts } from "./facts";
import { type Step, stepsOf } from "./steps";
import { useOnboarding } from "./use-onboarding";

/** The sequence with the days each phase took; on a phone a bar that unfolds. */
export function PhaseStepper({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  const steps = stepsOf(onboarding, facts);
  const present = steps.find(({ standing }) => standing === "now");
  return (
    <>
      <ol
        aria-label="Phases"
        className="no-scrollbar grid auto-cols-[minmax(112px,1fr)] grid-flow-col gap-1 overflow-x-auto px-page pb-3.5 max-md:hidden"
      >
        {steps.map((step) => (
          <StepItem key={step.phase.key} step={step} count={steps.length} />
        ))}
      </ol>
      <details className="group px-page pb-3 md:hidden">
        <summary className="grid cursor-pointer list-none gap-1.5">
          <span className="grid auto-cols-fr grid-flow-col gap-0.75" aria-hidden="true">
            {steps.map((step) => (
              <span key={step.phase.key} style={fillOf(step)} className={cx("h-1 rounded-xs", barOf(step))} />
            ))}
          </span>
          {present && (
            <span className="flex min-h-6 items-center gap-2 text-14">
              <Glyph phase={present.phase} count={steps.length} />
              <span className="truncate font-medium">{present.phase.name}</span>
              <Days step={present} />
            </span>
          )}
        </summary>
        <ol aria-label="Phases" className="grid gap-2 pt-3">
          {steps.map((step) => (
            <StepItem key={step.phase.key} step={step} count={steps.length} />
          ))}
        </ol>
      </details>
    </>
  );
}

function StepItem({ step, count }: { step: Step; count: number }) {
  const { phase, standing } = step;
  return (
    <li
      aria-current={standing === "now" ? "step" : undefined}
      className="grid min-w-0 content-start gap-px md:pt-2.25 md:relative"
    >
      <span
        aria-hidden="true"
        style={fillOf(step)}
        className={cx("absolute inset-x-0 top-0 h-0.75 rounded-xs max-md:hidden", barOf(step))}
      />
      <span
        className={cx(
          "flex min-w-0 items-center gap-1.25",
          { done: "text-2", now: "font-medium text-1", next: "text-3" }[standing],
        )}
      >
        {standing === "done" ? (
          <Icon of={Check} size={14} className="text-3" />
        ) : (
          <Glyph phase={phase} count={count} isDim={standing === "next"} />
        )}
        <span className="truncate" title={phase.name} dir="auto">
          {phase.name}
        </span>
      </span>
      <Days step={step} />
    </li>
  );
}

function Glyph({ phase, count, isDim = false }: { phase: Phase; count: number; isDim?: boolean }) {
  return (
    <PhaseGlyph
      position={phase.position ?? 1}
      count={count}
      colour={phase.colour}
      {...(isDim ? { className: "opacity-50" } : {})}
    />
  );
}

function Days({ step: { words, isOver, more } }: { step: Step }) {
  return (
    <span className="num truncate text-12 text-3" title={`${words.join(" ")}${more}`}>
      <span className={cx(isOver && "text-warning")}>{words[0]}</span> {words[1]}
      {more}
    </span>
  );
}

function barOf({ standing }: Step): string {
  if (standing === "now")
    return "bg-[linear-gradient(to_right,var(--ink)_var(--fill),var(--line)_var(--fill))]";
  return standing === "done" ? "bg-(--text-3)" : "bg-line";
}

function fillOf({ fill, ink }: Step): CSSProperties {
  return { "--fill": `${Math.round(fill * 100)}%`, "--ink": ink } as CSSProperties;
}
