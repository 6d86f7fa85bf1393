import type { AuditEventName } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { ContactRow } from "./serialize";

const personal = ["name", "email", "title", "phone"];

/** Who a contact is stands beside the event, so that a person can be erased and the event stays. */
export function contactEvent(event: AuditEventName, row: ContactRow, diff: Diff): NewAuditEvent {
  const named = Object.entries(diff).filter(([field]) => personal.includes(field));
  const rest = Object.entries(diff).filter(([field]) => !personal.includes(field));
  return {
    event,
    target: { type: "contact", id: row.id, displayId: row.displayId },
    customerId: row.customerId,
    diff: Object.fromEntries(rest),
    ...(named.length > 0 ? { personal: { subjectId: row.id, diff: Object.fromEntries(named) } } : {}),
  };
}
