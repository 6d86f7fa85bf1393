"use client";

import { Flag } from "lucide-react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { OnDemand } from "@/components/ui/on-demand";
import { dayOf, daysBetween, formatDay, formatDue, formatMoment, formatSlip } from "@/lib/dates";
import type { PageFacts } from "./facts";
import { type ShownOnboarding, useOnboarding } from "./use-onboarding";

/** The target launch date with how late it is and how often it moved; it is set and moved here, too. */
export function TargetDate({ facts }: { facts: PageFacts }) {
  const onboarding = useOnboarding(facts.onboardingId);
  const face = (
    <>
      <Icon of={Flag} size={14} className="text-3" />
      <span className="text-3 max-md:sr-only">Target</span>
      <Words facts={facts} onboarding={onboarding} />
    </>
  );
  const mayMove = facts.mayEdit && onboarding.completed_at === null;
  if (!mayMove) return <span className="flex items-center gap-1.5">{face}</span>;
  return (
    <OnDemand
      kind="dialog"
      load={loadPopover}
      extra={{ facts }}
      trigger={
        <button
          type="button"
          className="-mx-1 flex h-7 items-center gap-1.5 rounded-2 px-1 hover:bg-hover max-md:h-touch"
        >
          {face}
        </button>
      }
    />
  );
}

function Words({ facts: { now, timeZone }, onboarding }: { facts: PageFacts; onboarding: ShownOnboarding }) {
  const { target_launch_date: target, completed_at, state, summary } = onboarding;
  if (target === null) return <span className="text-3">No target</span>;
  const [day, today] = [dayOf(target, timeZone), dayOf(now, timeZone)];
  // What rests is as late as it was when it stopped.
  const stands = completed_at ?? (state === "paused" ? summary.clock_since : now);
  const due = formatDue(day, dayOf(stands, timeZone));
  const isLate = completed_at === null && daysBetween(day, dayOf(stands, timeZone)) > 0;
  const slip = daysBetween(dayOf(summary.first_target_launch_date ?? target, timeZone), day);
  return (
    <>
      <time
        dateTime={target}
        title={formatMoment(target, timeZone)}
        className="num font-medium whitespace-nowrap"
      >
        {formatDay(day, today)}
      </time>
      {completed_at === null && due !== formatDay(day, today) && (
        <span className={cx("num whitespace-nowrap", isLate ? "text-danger" : "text-2")}>{due}</span>
      )}
      {slip !== 0 && (
        <span className={cx("num whitespace-nowrap", slip > 0 ? "text-warning" : "text-2")}>
          {formatSlip(slip)}
          <span className="max-md:sr-only">{shiftsIn(summary.target_shifts)}</span>
        </span>
      )}
    </>
  );
}

function shiftsIn(count: number): string {
  return ` in ${count} ${count === 1 ? "shift" : "shifts"}`;
}

async function loadPopover() {
  return (await import("./target-date-popover")).TargetDatePopover;
}
