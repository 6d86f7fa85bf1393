import type { Route } from "next";
import Link from "next/link";
import { PhaseGlyph } from "@/components/phases/phase-glyph";
import { Avatar, AvatarNobody } from "@/components/ui/avatar";
import { cx } from "@/components/ui/cx";
import type { Member } from "@/lib/contract/member";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { Phase } from "@/lib/contract/phase";
import { dayOf, daysBetween, formatDay, formatDue, formatMoment } from "@/lib/dates";
import { StateChip } from "./state-chip";

type OnboardingRowProps = {
  onboarding: Onboarding;
  phases: readonly Phase[];
  members: readonly Member[];
  now: string;
  timeZone: string;
};

/** One onboarding in a customer's list: where it stands, how late, who has it. */
export function OnboardingRow({ onboarding, phases, members, now, timeZone }: OnboardingRowProps) {
  const phase = phases.find(({ key }) => key === onboarding.phase);
  const csm = members.find(({ id }) => id === onboarding.csm_id);
  return (
    <li className="relative flex min-h-11 items-center gap-3 border-b border-line px-page py-1.5 hover:bg-hover max-md:flex-wrap max-md:gap-y-1">
      <Link
        href={`/onboardings/${onboarding.display_id}` as Route}
        className="flex min-w-0 items-center gap-2 font-medium after:absolute after:inset-0"
      >
        {phase && <PhaseGlyph position={phase.position ?? 1} count={phases.length} colour={phase.colour} />}
        <span className="truncate" dir="auto">
          {phase?.name ?? onboarding.phase}
        </span>
        <span className="num font-regular text-3">#{onboarding.display_id}</span>
      </Link>
      <StateChip onboarding={onboarding} now={now} timeZone={timeZone} />
      <span className="ml-auto flex shrink-0 items-center gap-3">
        <Target onboarding={onboarding} now={now} timeZone={timeZone} />
        {csm ? <Avatar name={csm.name} number={csm.number} /> : <AvatarNobody label="No CSM" />}
      </span>
    </li>
  );
}

function Target({ onboarding, now, timeZone }: Pick<OnboardingRowProps, "onboarding" | "now" | "timeZone">) {
  const { target_launch_date: target, completed_at } = onboarding;
  const today = dayOf(now, timeZone);
  if (completed_at !== null) {
    return <span className="num text-3">done {formatDay(dayOf(completed_at, timeZone), today)}</span>;
  }
  if (target === null) return <span className="text-3">No target</span>;
  const day = dayOf(target, timeZone);
  return (
    <time
      dateTime={target}
      title={formatMoment(target, timeZone)}
      className={cx("num", daysBetween(today, day) < 0 ? "text-danger" : "text-2")}
    >
      {formatDue(day, today)}
    </time>
  );
}
