import {
  and,
  type Column,
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
    .select({ ...getTableColumns(auditEvents), ...besides(ctx) })
    .from(auditEvents)
    .where(query.q === undefined ? within : await saying(ctx, query, query.q, within))
    .orderBy(desc(auditEvents.createdAt))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, serializeAuditEvent, (row) => row.createdAt.toISOString());
}

/** What stands beside an event. Looked up for the rows of the page; joined, whole tables may be read for it. */
function besides({ db }: Context) {
  const name = db
    .select({ name: auditNames.name })
    .from(auditNames)
    .where(
      and(eq(auditNames.workspaceId, auditEvents.workspaceId), eq(auditNames.id, auditEvents.actorNameId)),
    );
  const diff = db.select({ diff: auditPersonal.diff }).from(auditPersonal).where(beside);
  return {
    actorName: sql<string | null>`(${name})`,
    personal: sql<AuditRow["personal"]>`(${diff})`,
  };
}

const beside = and(
  eq(auditPersonal.workspaceId, auditEvents.workspaceId),
  eq(auditPersonal.createdAt, auditEvents.createdAt),
  eq(auditPersonal.number, auditEvents.number),
);

function matching(query: AuditQuery): SQL | undefined {
  return and(
    query.actor && by(query.actor),
    query.event && inArray(auditEvents.event, query.event),
    during(auditEvents, query),
  );
}

function during(
  { createdAt }: Record<"createdAt", Column>,
  { from, to, cursor }: AuditQuery,
): SQL | undefined {
  return and(from && gte(createdAt, from), to && lte(createdAt, to), createdBefore(createdAt, cursor));
}

function by(actors: readonly string[]): SQL | undefined {
  const ids = actors.filter((id) => id !== "system");
  return or(
    ids.length > 0 ? inArray(auditEvents.actorId, ids) : undefined,
    ids.length < actors.length ? isNull(auditEvents.actorId) : undefined,
  );
}

/** Fewer are asked for by their words, and so in an index, more on a walk back through time, which meets them soon. */
const few = 500;

/**
 * Where the words are, in either table: each has its own index, which one condition across the two could not use.
 * A diff is looked through as the text of its JSON. The moments are asked for first, because a join with the
 * partitions looks dearer than it is, and all of them would be read for it.
 */
async function saying(
  ctx: Context,
  query: AuditQuery,
  q: string,
  within: SQL | undefined,
): Promise<SQL | undefined> {
  const pattern = containing(JSON.stringify(q).slice(1, -1));
  const most = Math.max(query.limit + 1, few);
  const inEvents = or(
    ilike(auditEvents.reason, containing(q)),
    sql`${auditEvents.diff}::text ilike ${pattern}`,
  );
  const events = ctx.db
    .select({ at: auditEvents.createdAt })
    .from(auditEvents)
    .where(and(within, inEvents))
    .orderBy(desc(auditEvents.createdAt))
    .limit(most);
  // As a value, not by a join, for the same reason.
  const isWithin = ctx.db.select({ found: sql`true` }).from(auditEvents).where(and(beside, within)).limit(1);
  const personal = ctx.db
    .select({ at: auditPersonal.createdAt })
    .from(auditPersonal)
    .where(
      and(
        eq(auditPersonal.workspaceId, ctx.workspace.id),
        during(auditPersonal, query),
        sql`${auditPersonal.diff}::text ilike ${pattern}`,
        sql`(${isWithin})`,
      ),
    )
    .orderBy(desc(auditPersonal.createdAt))
    .limit(most);
  const found = (await union(events, personal)).toSorted((a, b) => b.at.getTime() - a.at.getTime());
  const page = found.slice(0, query.limit + 1).map(({ at }) => at);
  return and(eq(auditEvents.workspaceId, ctx.workspace.id), inArray(auditEvents.createdAt, page));
}
