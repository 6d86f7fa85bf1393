import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, auditPersonal } from "@/db/schema";

/** What the log holds about a record, the erasable part beside the event. */
export async function auditTrail(workspaceId: string, targetId: string) {
  return db
    .select({
      event: auditEvents.event,
      reason: auditEvents.reason,
      customerId: auditEvents.customerId,
      onboardingId: auditEvents.onboardingId,
      diff: auditEvents.diff,
      personal: auditPersonal.diff,
    })
    .from(auditEvents)
    .leftJoin(
      auditPersonal,
      and(
        eq(auditPersonal.workspaceId, auditEvents.workspaceId),
        eq(auditPersonal.createdAt, auditEvents.createdAt),
        eq(auditPersonal.number, auditEvents.number),
      ),
    )
    .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.targetId, targetId)))
    .orderBy(asc(auditEvents.number));
}
