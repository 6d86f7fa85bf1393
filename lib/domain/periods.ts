import type { Clock } from "@/lib/contract/enums";

export type Period = { startsAt: Date; endsAt: Date | null; phase: string; clock: Clock };

/** When a change takes effect: never before the present period began, so that the chain cannot run backwards. */
export function changeMoment(present: { startsAt: Date }, now: Date): Date {
  return new Date(Math.max(now.getTime(), present.startsAt.getTime()));
}

/** The chain after a change: the present period closed and a new one opened, or an empty one replaced. */
export function withChange(
  chain: readonly Period[],
  change: { at: Date; phase: string; clock: Clock },
): Period[] {
  const present = chain.at(-1);
  const next = { startsAt: change.at, endsAt: null, phase: change.phase, clock: change.clock };
  if (present === undefined) return [next];
  const before = chain.slice(0, -1);
  return isEmptyAt(present, change.at)
    ? [...before, next]
    : [...before, { ...present, endsAt: change.at }, next];
}

export function isEmptyAt(present: { startsAt: Date }, at: Date): boolean {
  return present.startsAt.getTime() === at.getTime();
}

/** Elapsed whole seconds of one clock over these periods, the open one up to `now`. */
export function secondsOf(
  periods: readonly Pick<Period, "startsAt" | "endsAt" | "clock">[],
  clock: Clock,
  now: Date,
): number {
  const ms = periods
    .filter((period) => period.clock === clock)
    .reduce(
      (sum, { startsAt, endsAt }) => sum + Math.max(0, (endsAt ?? now).getTime() - startsAt.getTime()),
      0,
    );
  return Math.floor(ms / 1000);
}
