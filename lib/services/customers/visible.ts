import { and, type Column, eq, isNull, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import { seesEverything } from "@/lib/domain/rights";
import type { Ref } from "@/lib/ids";

/** `customers`, or an alias of it where a query reads it twice. */
type CustomerTable = Record<"workspaceId" | "id" | "ownerId" | "deletedAt", Column>;

/** The customers of the workspace that the actor may see, deleted ones included. */
export function withinReach(ctx: Context, table: CustomerTable = customers): SQL | undefined {
  return and(eq(table.workspaceId, ctx.workspace.id), reachedBy(ctx, table));
}

/** What every read of customers starts from. */
export function visibleCustomers(ctx: Context, table: CustomerTable = customers): SQL | undefined {
  return and(withinReach(ctx, table), isNull(table.deletedAt));
}

export function named(ref: Ref): SQL {
  return "id" in ref ? eq(customers.id, ref.id) : eq(customers.displayId, ref.displayId);
}

/** Owner of the customer, on one of its onboardings, assignee of an open task, or granted on the Access tab. */
function reachedBy(ctx: Context, { workspaceId, id, ownerId }: CustomerTable): SQL | undefined {
  if (seesEverything(ctx.actor, ctx.workspace.defaultAccess)) return undefined;
  const person = ctx.actor.id;
  return sql`(${ownerId} = ${person}
    or exists (select 1 from onboardings o where o.workspace_id = ${workspaceId} and o.customer_id = ${id}
      and o.deleted_at is null and ${person} in (o.csm_id, o.se_id, o.designer_id, o.product_ops_id))
    or exists (select 1 from tasks t join onboardings o on o.workspace_id = t.workspace_id and o.id = t.onboarding_id
      where o.workspace_id = ${workspaceId} and o.customer_id = ${id} and o.deleted_at is null
      and t.assignee_id = ${person} and t.deleted_at is null and t.completed_at is null)
    or exists (select 1 from access_grants g where g.workspace_id = ${workspaceId} and g.customer_id = ${id}
      and g.user_id = ${person}))`;
}
