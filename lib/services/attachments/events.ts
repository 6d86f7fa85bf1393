import type { AuditEventName } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { AttachmentRow } from "./serialize";

/** The name of a file may name a person: it stands beside the event, and can be erased. */
export function attachmentEvent(
  event: AuditEventName,
  row: AttachmentRow,
  customerId: string,
  reason?: string,
): NewAuditEvent {
  const side = (value: string | number): Diff[string] =>
    event === "attachment_added" ? { old: null, new: value } : { old: value, new: null };
  return {
    event,
    target: { type: "attachment", id: row.id },
    customerId,
    onboardingId: row.onboardingId,
    diff: { content_type: side(row.contentType), size_bytes: side(row.sizeBytes) },
    ...(row.uploaderId === null
      ? {}
      : { personal: { subjectId: row.uploaderId, diff: { file_name: side(row.fileName) } } }),
    ...(reason === undefined ? {} : { reason }),
  };
}
