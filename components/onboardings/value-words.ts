import { dayOf, formatDay } from "@/lib/dates";
import type { PageFacts } from "./facts";

export const stateLabels = {
  active: "Active",
  paused: "Paused",
  at_risk: "At risk",
  waiting: "Waiting on customer",
} as const;

/** A value of an onboarding as people say it. */
export function wordsFor(
  { phases, members, now, timeZone }: PageFacts,
  field: string,
  value: unknown,
): string {
  if (field === "phase") return phases.find(({ key }) => key === value)?.name ?? String(value);
  if (field === "state") return stateLabels[value as keyof typeof stateLabels];
  if (field === "target_launch_date") {
    return typeof value === "string" ? formatDay(dayOf(value, timeZone), dayOf(now, timeZone)) : "No target";
  }
  if (field.endsWith("_id")) return members.find(({ id }) => id === value)?.name ?? "Nobody";
  if (typeof value === "boolean") return value ? "on" : "off";
  return value === null || value === undefined || value === "" ? "empty" : String(value);
}
