import { dayOf, daysBetween, endOfDay } from "@/lib/dates";

const daysWithoutReason = 7;

/** By how many calendar days of the workspace a target moved; null where it was set or cleared, which is no shift. */
export function daysMoved(from: string | null, to: string | null, timeZone: string): number | null {
  if (from === null || to === null) return null;
  return daysBetween(dayOf(from, timeZone), dayOf(to, timeZone));
}

/** A person who moves the target more than a week later has to say why. */
export function needsReason(days: number | null): boolean {
  return days !== null && days > daysWithoutReason;
}

/** Late from the end of the target's day. What is paused is as late as it was when it was paused. */
export function daysLate(target: string, at: string, timeZone: string): number {
  if (at <= endOfDay(dayOf(target, timeZone), timeZone)) return 0;
  return daysBetween(dayOf(target, timeZone), dayOf(at, timeZone));
}
