import type { ApiKey } from "@/lib/contract/api-key";
import { keyTiers } from "@/lib/contract/enums";
import { dayOf, daysBetween, formatAgo, formatDay, formatMoment } from "@/lib/dates";

/** `ending`: rotated, still in its overlap. */
export type KeyState = "working" | "ending" | "revoked" | "expired";

/** The moment a list is drawn for, and the zone its days are counted in. */
export type Clock = { now: string; timeZone: string };

export function stateOf(key: ApiKey, now: string): KeyState {
  if (key.revoked_at !== null && key.revoked_at <= now) return "revoked";
  if (key.expires_at !== null && key.expires_at <= now) return "expired";
  return key.revoked_at === null ? "working" : "ending";
}

export function isOver(key: ApiKey, now: string): boolean {
  const state = stateOf(key, now);
  return state === "revoked" || state === "expired";
}

/** "Revoked 6 Aug", "Ends in 22 hours", "Expires 4 Dec"; nothing for a key without an end. */
export function endOf(key: ApiKey, clock: Clock): { words: string; moment: string } | null {
  const state = stateOf(key, clock.now);
  const end = state === "revoked" || state === "ending" ? key.revoked_at : key.expires_at;
  if (end === null) return null;
  const words = {
    revoked: () => `Revoked ${pastDay(end, clock)}`,
    expired: () => `Expired ${pastDay(end, clock)}`,
    ending: () => `Ends ${formatAgo(end, clock.now, clock.timeZone)}`,
    working: () => `Expires ${comingDay(end, clock)}`,
  }[state]();
  return { words, moment: formatMoment(end, clock.timeZone) };
}

export function modeWords(key: Pick<ApiKey, "mode">): string {
  return key.mode === "live" ? "Live" : "Test";
}

export function rightsWords(key: Pick<ApiKey, "read_only">): string {
  return key.read_only ? "Read only" : "Read and write";
}

/** "Plus, 600/min", "1,200/min" */
export function tierWords(key: Pick<ApiKey, "rate_limit_tier">, unit = "/min"): string {
  const tier = key.rate_limit_tier;
  if (!isNamed(tier)) return `${formatCount(Number(tier))}${unit}`;
  return `${tier.slice(0, 1).toUpperCase()}${tier.slice(1)}, ${keyTiers[tier]}${unit}`;
}

/** "1,204,881" */
export function formatCount(count: number): string {
  return counts.format(count);
}

const counts = new Intl.NumberFormat("en");

function isNamed(tier: string): tier is keyof typeof keyTiers {
  return tier in keyTiers;
}

function pastDay(instant: string, { now, timeZone }: Clock) {
  const day = dayOf(instant, timeZone);
  const today = dayOf(now, timeZone);
  return ["today", "yesterday"][daysBetween(day, today)] ?? formatDay(day, today);
}

function comingDay(instant: string, { now, timeZone }: Clock) {
  const day = dayOf(instant, timeZone);
  const today = dayOf(now, timeZone);
  return daysBetween(today, day) < 14 ? formatAgo(instant, now, timeZone) : formatDay(day, today);
}
