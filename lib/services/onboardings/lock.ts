import { and, asc, eq, getTableColumns, inArray } from "drizzle-orm";
import { customers, onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { withinReach } from "@/lib/services/customers/visible";
import { requireRef } from "@/lib/services/require-ref";
import type { OnboardingRow } from "./serialize";
import { namedOnboarding, ofCustomer } from "./visible";

/** An onboarding with what its rules have to know of its customer. */
export type LockedOnboarding = {
  row: OnboardingRow;
  customer: Pick<
    typeof customers.$inferSelect,
    "id" | "displayId" | "name" | "status" | "ownerId" | "deletedAt"
  >;
};

/**
 * The row under its lock, deleted or not; 404 for what the actor may not see. The customer is locked before it, by
 * this and by every command that locks both, so that two of them never wait for each other. What belongs to an
 * onboarding (tasks, comments, periods) is written under this lock.
 */
export async function lockOnboarding(ctx: Context, id: string): Promise<LockedOnboarding> {
  const ref = requireRef("onboarding", id);
  const [found] = await locking(ctx).where(and(withinReach(ctx), namedOnboarding(ref)));
  if (!found) throw notFound("onboarding");
  return found;
}

/** Also refuses what is deleted, by itself or with its customer. */
export async function lockLiveOnboarding(ctx: Context, id: string): Promise<LockedOnboarding> {
  const found = await lockOnboarding(ctx, id);
  if (found.row.deletedAt || found.customer.deletedAt) throw notFound("onboarding");
  return found;
}

/** Several at once, in the one order of customers and onboardings. Those out of reach are left out. */
export async function lockOnboardings(ctx: Context, ids: readonly string[]): Promise<LockedOnboarding[]> {
  return locking(ctx)
    .where(and(withinReach(ctx), inArray(onboardings.id, [...ids])))
    .orderBy(asc(customers.id), asc(onboardings.id));
}

function locking(ctx: Context) {
  const { id, displayId, name, status, ownerId, deletedAt } = getTableColumns(customers);
  return ctx.db
    .select({
      row: getTableColumns(onboardings),
      customer: { id, displayId, name, status, ownerId, deletedAt },
    })
    .from(customers)
    .innerJoin(onboardings, and(ofCustomer, eq(onboardings.workspaceId, ctx.workspace.id)))
    .for("no key update", { of: [customers, onboardings] })
    .$dynamic();
}
