import type { AuditEvent } from "@/lib/contract/audit-event";
import type { Member } from "@/lib/contract/member";
import { dayOf, formatClock, formatDay, isDay } from "@/lib/dates";

/** What the page knows to say in place of ids, keys and instants. */
export type Names = {
  members: readonly Member[];
  /** Names of phases by their keys. */
  phases?: Readonly<Record<string, string>>;
  now: string;
  timeZone: string;
};

type Change = { old?: unknown; new?: unknown };

/** What changed, field by field; of the custom fields those that differ. */
export function changesOf({ diff }: Pick<AuditEvent, "diff">): [string, Change][] {
  return Object.entries(diff).flatMap(([field, change]): [string, Change][] => {
    if (field !== "custom_fields") return [[field, change]];
    const old = new Map(Object.entries(change.old ?? {}));
    const fresh = new Map(Object.entries(change.new ?? {}));
    return [...new Set([...old.keys(), ...fresh.keys()])]
      .filter((slug) => old.get(slug) !== fresh.get(slug))
      .map((slug) => [
        slug.replaceAll("-", "_"),
        { old: old.get(slug) ?? null, new: fresh.get(slug) ?? null },
      ]);
  });
}

/** "Plan" for `plan`, "Owner" for `owner_id`. */
export function fieldName(field: string): string {
  const words = field
    .replace(/_(id|at)$/, "")
    .replaceAll("_", " ")
    .replace(/^is /, "");
  return short.get(words) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

const short = new Map([
  ["mrr", "MRR"],
  ["csm", "CSM"],
  ["se", "SE"],
]);

/** A value as people read it: people and phases by name, lists with commas, nothing as a dash. */
export function valueWords(field: string, value: unknown, names: Names): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en");
  if (Array.isArray(value)) return value.map((item) => valueWords(field, item, names)).join(", ");
  return typeof value === "string" ? textWords(field, value, names) : JSON.stringify(value);
}

function textWords(field: string, value: string, { members, phases, now, timeZone }: Names): string {
  if (/phase$|^order$/.test(field)) return phases?.[value] ?? sentence(value);
  if (/(^owner|_id|_by)$/.test(field) && value.startsWith("user_")) {
    return members.find(({ id }) => id === value)?.name ?? "a former member";
  }
  if (wordy.test(field)) return value.replaceAll("_", " ");
  if (isDay(value)) return formatDay(value, dayOf(now, timeZone));
  if (!instant.test(value)) return value;
  // The target is a moment in the API, and a day to everybody.
  if (field.endsWith("_date")) return formatDay(dayOf(value, timeZone), dayOf(now, timeZone));
  return formatClock(value, now, timeZone);
}

/** Fields that hold a word of a closed list. */
const wordy = /(^|_)(status|state|role|mode|kind|visibility|overlap|access|notification)$/;
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

function sentence(key: string): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
