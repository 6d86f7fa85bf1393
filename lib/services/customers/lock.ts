import { and, eq } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { requireRef } from "@/lib/services/require-ref";
import type { CustomerRow } from "./serialize";
import { named, withinReach } from "./visible";

/** The row under its lock, deleted or not; 404 for what the actor may not see. */
export async function lockCustomer(ctx: Context, id: string): Promise<CustomerRow> {
  const ref = requireRef("customer", id);
  const [row] = await ctx.db
    .select()
    .from(customers)
    .where(and(withinReach(ctx), named(ref)))
    .for("update");
  if (!row) throw notFound("customer");
  return row;
}

/** Notes that a person did something here. The customer itself is not a new version for it. */
export async function touchCustomer(ctx: Context, customerId: string): Promise<void> {
  if (ctx.actor.type !== "member") return;
  await ctx.db
    .update(customers)
    .set({ lastActivityAt: ctx.now })
    .where(and(eq(customers.workspaceId, ctx.workspace.id), eq(customers.id, customerId)));
}
