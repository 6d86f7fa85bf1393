import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { auditEventNames } from "@/lib/contract/enums";
import { endOfDay, isDay, startOfDay } from "@/lib/dates";
import type { AuditPlace } from "./audit-events";

const parseAsDay = createParser({
  parse: (text) => (isDay(text) && text >= "1900-01-01" ? text : null),
  serialize: String,
});

/** What stands in the URL of a list of audit events. */
export const auditFilters = {
  q: parseAsString.withDefault(""),
  event: parseAsArrayOf(parseAsStringLiteral(auditEventNames)).withDefault([]),
  actor: parseAsArrayOf(parseAsString).withDefault([]),
  customer: parseAsString.withDefault(""),
  from: parseAsDay.withDefault(""),
  to: parseAsDay.withDefault(""),
};

export type AuditFilters = {
  q: string;
  event: string[];
  actor: string[];
  customer: string;
  from: string;
  to: string;
};

/** The filters as the API takes them at this place; a day is one of the workspace's zone. */
export function queryOfAuditFilters(
  { kind }: AuditPlace,
  filters: AuditFilters,
  timeZone: string,
): Record<string, string> {
  const { q, event, actor, customer, from, to } = filters;
  const query = {
    q: q.trim(),
    event: event.join(","),
    actor: actor.join(","),
    customer_id: kind === "workspace" ? customer : "",
    from: from && startOfDay(from, timeZone),
    to: to && endOfDay(to, timeZone),
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ""));
}
