import { and, eq, inArray } from "drizzle-orm";
import { auditEvents, customers, onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { AuditEvent, AuditLogQuery, AuditQuery } from "@/lib/contract/audit-event";
import type { Page } from "@/lib/contract/query";
import { parseRef } from "@/lib/ids";
import { authorize } from "@/lib/services/authorize";
import { getCustomer } from "@/lib/services/customers/queries";
import { getOnboarding } from "@/lib/services/onboardings/queries";
import { listEvents } from "./list-events";

/** What happened to a customer is seen by whoever sees the customer. */
export async function listCustomerActivity(
  ctx: Context,
  customerId: string,
  query: AuditQuery,
): Promise<Page<AuditEvent>> {
  const { id } = await getCustomer(ctx, customerId);
  return listEvents(ctx, query, eq(auditEvents.customerId, id));
}

/** Likewise of an onboarding. */
export async function listOnboardingAuditEvents(
  ctx: Context,
  onboardingId: string,
  query: AuditQuery,
): Promise<Page<AuditEvent>> {
  const { id } = await getOnboarding(ctx, onboardingId);
  return listEvents(ctx, query, eq(auditEvents.onboardingId, id));
}

export async function listAuditEvents(ctx: Context, query: AuditLogQuery): Promise<Page<AuditEvent>> {
  authorize(ctx, "audit_log.read");
  const extent = and(
    query.customer_id && inArray(auditEvents.customerId, await idsOf(ctx, customers, query.customer_id)),
    query.onboarding_id &&
      inArray(auditEvents.onboardingId, await idsOf(ctx, onboardings, query.onboarding_id)),
  );
  return listEvents(ctx, query, extent);
}

/** Numbers are looked up, also those of deleted records; an id stands for itself. */
async function idsOf(
  ctx: Context,
  table: typeof customers | typeof onboardings,
  given: readonly string[],
): Promise<string[]> {
  const refs = given.map(parseRef);
  const numbers = refs.flatMap((ref) => (ref && "displayId" in ref ? [ref.displayId] : []));
  const ids = refs.flatMap((ref) => (ref && "id" in ref ? [ref.id] : []));
  if (numbers.length === 0) return ids;
  const rows = await ctx.db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.displayId, numbers)));
  return [...ids, ...rows.map(({ id }) => id)];
}
