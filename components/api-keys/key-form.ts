import type { ApiKeyCreateInput } from "@/lib/contract/api-key";
import { type KeyMode, keyTiers } from "@/lib/contract/enums";
import { addDays, dayOf, endOfDay } from "@/lib/dates";
import type { Fault } from "@/lib/errors";
import type { Clock } from "./key-words";

export type TierChoice = "standard" | "plus" | "other";
export type ExpiryChoice = "never" | "30" | "90" | "date";

/** Fields that the request has too carry its names, so that a fault of the server finds its slot. */
export type KeyValues = {
  name: string;
  mode: KeyMode;
  rights: "write" | "read";
  tier: TierChoice;
  /** Requests a minute, where the tier is another number. */
  rate_limit_tier: string;
  expiry: ExpiryChoice;
  /** The last day, where it is a date. */
  expires_at: string;
};

export function emptyKeyValues(defaultTier: string): KeyValues {
  const isNamed = defaultTier === "standard" || defaultTier === "plus";
  return {
    name: "",
    mode: "live",
    rights: "write",
    tier: isNamed ? defaultTier : "other",
    rate_limit_tier: isNamed ? "" : defaultTier,
    expiry: "never",
    expires_at: "",
  };
}

export function keyBodyOf(values: KeyValues, clock: Clock): ApiKeyCreateInput {
  const { name, mode, rights, tier, rate_limit_tier } = values;
  const lastDay = lastDayOf(values, clock);
  return {
    name,
    mode,
    read_only: rights === "read",
    expires_at: lastDay ? endOfDay(lastDay, clock.timeZone) : values.expiry === "never" ? null : "",
    ...(mode === "live" && { rate_limit_tier: tier === "other" ? rate_limit_tier.trim() : tier }),
  };
}

/** The day through which the key works; null without an end or before a date is chosen. */
export function lastDayOf(
  { expiry, expires_at }: Pick<KeyValues, "expiry" | "expires_at">,
  { now, timeZone }: Clock,
): string | null {
  if (expiry === "never") return null;
  if (expiry === "date") return expires_at === "" ? null : expires_at;
  return addDays(dayOf(now, timeZone), Number(expiry));
}

/** What the schema finds, in the words of this form. */
export function keyFaultWords({ field, code }: Fault): string | undefined {
  if (field === "name" && code === "too_small") return "Give the key a name, such as HubSpot sync.";
  if (field === "name" && code === "too_big") return "This is longer than 120 characters.";
  if (field === "rate_limit_tier") return "Write a whole number from 1 to 999,999, such as 1200.";
  if (field === "expires_at") return "Choose the last day on which the key works.";
  return undefined;
}

export const modeOptions = [
  { value: "live", label: "Live" },
  { value: "test", label: "Test" },
] as const;

export const rightsOptions = [
  { value: "write", label: "Read and write" },
  { value: "read", label: "Read only" },
] as const;

export const tierOptions = [
  { value: "standard", label: `Standard, ${keyTiers.standard}` },
  { value: "plus", label: `Plus, ${keyTiers.plus}` },
  { value: "other", label: "Another number" },
] as const;

export const expiryOptions = [
  { value: "never", label: "Never" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "date", label: "On a date" },
] as const;
