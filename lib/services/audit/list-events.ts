import {
  and,
  desc,
  eq,
  getTableColumns,
  gte,
  ilike,
  inArray,
  isNull,
  lte,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { auditEvents, auditNames, auditPersonal } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { AuditEvent, AuditQuery } from "@/lib/contract/audit-event";
import type { Page } from "@/lib/contract/query";
import { createdBefore, pageFrom } from "@/lib/services/keyset";
import { containing } from "@/lib/services/like-pattern";
import { type AuditRow, serializeAuditEvent } from "./serialize";

/** The events of an extent, newest first. Whether the actor may see that extent is the caller's business. */
export async function listEvents(
  ctx: Context,
  query: AuditQuery,
  extent: SQL | undefined,
): Promise<Page<AuditEvent>> {
  const within = and(eq(auditEvents.workspaceId, ctx.workspace.id), extent, matching(query));
  const rows: AuditRow[] = await ctx.db
    .select({ ...getTableColumns(auditEvents), actorName: auditNames.name, personal: auditPersonal.diff })
    .from(auditEvents)
    .leftJoin(
      auditNames,
      and(eq(auditNames.workspaceId, auditEvents.workspaceId), eq(auditNames.id, auditEvents.actorNameId)),
    )
    .leftJoin(auditPersonal, beside)
    .where(query.q === undefined ? within : and(within, saying(ctx, query.q, query.limit, within)))
    .orderBy(desc(auditEvents.createdAt))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, serializeAuditEvent, (row) => row.createdAt.toISOString());
}

const beside = and(
  eq(auditPersonal.workspaceId, auditEvents.workspaceId),
  eq(auditPersonal.createdAt, auditEvents.createdAt),
  eq(auditPersonal.number, auditEvents.number),
);

function matching({ actor, event, from, to, cursor }: AuditQuery): SQL | undefined {
  return and(
    actor && by(actor),
    event && inArray(auditEvents.event, event),
    from && gte(auditEvents.createdAt, from),
    to && lte(auditEvents.createdAt, to),
    createdBefore(auditEvents.createdAt, cursor),
  );
}

function by(actors: readonly string[]): SQL | undefined {
  const ids = actors.filter((id) => id !== "system");
  return or(
    ids.length > 0 ? inArray(auditEvents.actorId, ids) : undefined,
    ids.length < actors.length ? isNull(auditEvents.actorId) : undefined,
  );
}

/**
 * What the page can need of either table, each found in its own index, which one condition across the two could
 * not use. A diff is looked through as the text of its JSON.
 */
function saying(ctx: Context, q: string, limit: number, within: SQL | undefined): SQL {
  const pattern = containing(JSON.stringify(q).slice(1, -1));
  const place = { createdAt: auditEvents.createdAt, number: auditEvents.number };
  const inEvents = or(
    ilike(auditEvents.reason, containing(q)),
    sql`${auditEvents.diff}::text ilike ${pattern}`,
  );
  const found = union(
    ctx.db
      .select(place)
      .from(auditEvents)
      .where(and(within, inEvents))
      .orderBy(desc(auditEvents.createdAt))
      .limit(limit + 1),
    ctx.db
      .select(place)
      .from(auditPersonal)
      .innerJoin(auditEvents, beside)
      .where(and(within, sql`${auditPersonal.diff}::text ilike ${pattern}`))
      .orderBy(desc(auditPersonal.createdAt))
      .limit(limit + 1),
  );
  return sql`(${auditEvents.createdAt}, ${auditEvents.number}) in (${found})`;
}
