import type { auditEvents, auditPersonal } from "@/db/schema";
import type { AuditEvent } from "@/lib/contract/audit-event";

export type AuditRow = typeof auditEvents.$inferSelect & {
  actorName: string | null;
  personal: typeof auditPersonal.$inferSelect.diff | null;
};

export function serializeAuditEvent(row: AuditRow): AuditEvent {
  return {
    object: "audit_event",
    number: row.number,
    event: row.event,
    actor: {
      type: row.actorType,
      id: row.actorId,
      name: row.actorType === "system" ? "Pivotal" : row.actorName,
    },
    target: {
      type: row.targetType as AuditEvent["target"]["type"],
      id: row.targetId,
      display_id: row.targetDisplayId,
    },
    customer_id: row.customerId,
    onboarding_id: row.onboardingId,
    diff: whole({ ...row.diff, ...row.personal }),
    reason: row.reason,
    request_id: row.requestId,
    test_mode: row.testMode,
    created_at: row.createdAt.toISOString(),
  };
}

/** JSON has no undefined: a side that was not there is null. */
function whole(diff: Record<string, { old?: unknown; new?: unknown }>): AuditEvent["diff"] {
  const sides = Object.entries(diff).map(([field, side]) => [
    field,
    { old: side.old ?? null, new: side.new ?? null },
  ]);
  return Object.fromEntries(sides);
}
