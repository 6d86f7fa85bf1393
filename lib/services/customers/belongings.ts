import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { contacts, onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";

/**
 * What disappears with a customer carries its moment, so that a sync hears of it and a restore brings back exactly
 * that, and not what was deleted before.
 */
export async function hideBelongings(ctx: Context, customerId: string): Promise<void> {
  for (const table of [contacts, onboardings]) {
    await ctx.db
      .update(table)
      .set({ deletedAt: ctx.now, updatedAt: raised(ctx, table) })
      .where(and(ofCustomer(ctx, table, customerId), isNull(table.deletedAt)));
  }
}

export async function showBelongings(ctx: Context, customerId: string, deletedAt: Date): Promise<void> {
  for (const table of [contacts, onboardings]) {
    await ctx.db
      .update(table)
      .set({ deletedAt: null, updatedAt: raised(ctx, table) })
      .where(and(ofCustomer(ctx, table, customerId), eq(table.deletedAt, deletedAt)));
  }
}

type Belonging = typeof contacts | typeof onboardings;

/** `nextRevision`, for many rows at once. */
function raised({ now }: Context, table: Belonging): SQL {
  return sql`greatest(${now.toISOString()}::timestamptz, ${table.updatedAt} + interval '1 millisecond')`;
}

function ofCustomer(ctx: Context, table: Belonging, customerId: string): SQL | undefined {
  return and(eq(table.workspaceId, ctx.workspace.id), eq(table.customerId, customerId));
}
