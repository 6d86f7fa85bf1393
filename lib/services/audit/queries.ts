import { and, desc, eq, getTableColumns, gte, ilike, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { auditEvents, auditNames, auditPersonal } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { AuditEvent, AuditQuery } from "@/lib/contract/audit-event";
import type { Page } from "@/lib/contract/query";
import { authorize } from "@/lib/services/authorize";
import { getCustomer } from "@/lib/services/customers/queries";
import { createdBefore, pageFrom } from "@/lib/services/keyset";
import { containing } from "@/lib/services/like-pattern";
import { type AuditRow, serializeAuditEvent } from "./serialize";

/** What happened to a customer is seen by whoever sees the customer. */
export async function listCustomerActivity(
  ctx: Context,
  customerId: string,
  query: AuditQuery,
): Promise<Page<AuditEvent>> {
  const { id } = await getCustomer(ctx, customerId);
  return listEvents(ctx, query, eq(auditEvents.customerId, id));
}

export async function listAuditEvents(ctx: Context, query: AuditQuery): Promise<Page<AuditEvent>> {
  authorize(ctx, "audit_log.read");
  return listEvents(ctx, query, undefined);
}

async function listEvents(
  ctx: Context,
  query: AuditQuery,
  extent: SQL | undefined,
): Promise<Page<AuditEvent>> {
  const rows: AuditRow[] = await ctx.db
    .select({ ...getTableColumns(auditEvents), actorName: auditNames.name, personal: auditPersonal.diff })
    .from(auditEvents)
    .leftJoin(
      auditNames,
      and(eq(auditNames.workspaceId, auditEvents.workspaceId), eq(auditNames.id, auditEvents.actorNameId)),
    )
    .leftJoin(auditPersonal, beside)
    .where(and(eq(auditEvents.workspaceId, ctx.workspace.id), extent, matching(query)))
    .orderBy(desc(auditEvents.createdAt))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, serializeAuditEvent, (row) => row.createdAt.toISOString());
}

const beside = and(
  eq(auditPersonal.workspaceId, auditEvents.workspaceId),
  eq(auditPersonal.createdAt, auditEvents.createdAt),
  eq(auditPersonal.number, auditEvents.number),
);

function matching({ actor, event, from, to, q, cursor }: AuditQuery): SQL | undefined {
  return and(
    actor && inArray(auditEvents.actorId, actor),
    event && inArray(auditEvents.event, event),
    from && gte(auditEvents.createdAt, from),
    to && lte(auditEvents.createdAt, to),
    q ? saying(q) : undefined,
    createdBefore(auditEvents.createdAt, cursor),
  );
}

function saying(q: string): SQL | undefined {
  const pattern = containing(q);
  return or(
    ilike(auditEvents.reason, pattern),
    sql`${auditEvents.diff}::text ilike ${pattern}`,
    sql`${auditPersonal.diff}::text ilike ${pattern}`,
  );
}
