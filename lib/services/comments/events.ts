import type { AuditEventName } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { HeldPlace } from "./place";
import type { CommentRow } from "./serialize";

const excerptLength = 280;

/** What was said stands beside the event, shortened: words about people can be erased, the event cannot. */
export function commentEvent(
  event: AuditEventName,
  row: Pick<CommentRow, "id" | "authorId">,
  { locked }: Pick<HeldPlace, "locked">,
  { body, ...diff }: Diff = {},
): NewAuditEvent {
  return {
    event,
    target: { type: "comment", id: row.id },
    customerId: locked.customer.id,
    onboardingId: locked.row.id,
    diff,
    ...(body && row.authorId !== null
      ? {
          personal: {
            subjectId: row.authorId,
            diff: { body: { old: excerptOf(body.old), new: excerptOf(body.new) } },
          },
        }
      : {}),
  };
}

function excerptOf(text: unknown): string | null {
  if (typeof text !== "string") return null;
  if (text.length <= excerptLength) return text;
  return `${text.slice(0, excerptLength).replace(/[\ud800-\udbff]$/, "")}…`;
}
