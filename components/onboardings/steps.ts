import type { Phase } from "@/lib/contract/phase";
import { dayOf, formatDay, formatDuration } from "@/lib/dates";
import type { PageFacts } from "./facts";
import { placeIn } from "./sequence";
import type { ShownOnboarding } from "./use-onboarding";

export type Step = {
  phase: Phase;
  standing: "done" | "now" | "next";
  /** How much of the target days is used, up to 1. */
  fill: number;
  /** CSS colour of the present bar. */
  ink: string;
  /** "19 d", "of 21": the first part is marked when it is over. */
  words: [string, string];
  isOver: boolean;
  /** " · customer 6 d" */
  more: string;
};

const daySeconds = 86_400;

/** The sequence as the stepper shows it. */
export function stepsOf(onboarding: ShownOnboarding, { phases, now, timeZone }: PageFacts): Step[] {
  const { index } = placeIn(phases, onboarding.phase);
  const spent = new Map(onboarding.history.phases.map((entry) => [entry.phase, entry]));
  const target = onboarding.target_launch_date;
  const by = target === null ? "" : `, by ${formatDay(dayOf(target, timeZone), dayOf(now, timeZone))}`;
  return phases.map((phase, at) => {
    const standing = at < index || onboarding.completed_at !== null ? "done" : at === index ? "now" : "next";
    const entry = spent.get(phase.key);
    const days = Math.floor((entry?.working_seconds ?? 0) / daySeconds);
    const theirs = Math.floor((entry?.customer_seconds ?? 0) / daySeconds);
    const isPlan = standing === "next" && !entry;
    return {
      phase,
      standing,
      fill: Math.min(1, days / (phase.target_days ?? Math.max(days, 1))),
      ink: `var(--phase-${phase.colour})`,
      words: isPlan
        ? planOf(phase, phase.kind === "launch" ? by : "")
        : tookOf(phase, standing, days, entry !== undefined),
      isOver: phase.target_days !== null && days > phase.target_days,
      more: !isPlan && theirs > 0 ? ` · customer ${formatDuration(theirs)}` : "",
    };
  });
}

function planOf({ target_days }: Phase, by: string): [string, string] {
  return target_days === null ? ["", ""] : ["", `Target ${formatDuration(target_days)}${by}`];
}

function tookOf(
  phase: Phase,
  standing: Step["standing"],
  days: number,
  wasEntered: boolean,
): [string, string] {
  if (phase.kind === "completed") return ["", ""];
  if (standing === "done" && !wasEntered) return ["", "Skipped"];
  return [formatDuration(days), phase.target_days === null ? "" : `of ${phase.target_days}`];
}
