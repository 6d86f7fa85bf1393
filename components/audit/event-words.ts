import type { AuditEvent } from "@/lib/contract/audit-event";
import type { Member } from "@/lib/contract/member";

/** What somebody did, to follow their name. What has no sentence yet is told by its name. */
const deeds: Partial<Record<AuditEvent["event"], string>> = {
  customer_created: "added the customer",
  customer_updated: "changed the customer",
  customer_status_changed: "changed the status",
  customer_deleted: "deleted the customer",
  contact_created: "added a contact",
  contact_updated: "changed a contact",
  contact_archived: "archived a contact",
  contact_restored: "restored a contact",
  contact_deleted: "deleted a contact",
  phase_sequence_changed: "changed the phases",
};

export function deedOf({ event }: AuditEvent): string {
  return deeds[event] ?? event.replaceAll("_", " ");
}

export function actorOf({ actor }: AuditEvent): string {
  return actor.name ?? "Somebody whose name was erased";
}

/** "Plan" for `plan`, "Owner" for `owner_id`. */
export function fieldName(field: string): string {
  const words = field
    .replace(/_(id|at)$/, "")
    .replaceAll("_", " ")
    .replace(/^is /, "");
  return words === "mrr" ? "MRR" : words.charAt(0).toUpperCase() + words.slice(1);
}

/** A value as people read it: members by name, lists with commas, nothing as a dash. */
export function valueWords(field: string, value: unknown, members: readonly Member[]): string {
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0)) return "–";
  if (field === "owner_id") return members.find(({ id }) => id === value)?.name ?? "a former member";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en");
  if (Array.isArray(value)) return value.join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value).replace(/^at_risk$/, "at risk");
}
