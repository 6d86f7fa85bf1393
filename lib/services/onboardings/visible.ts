import { and, eq, isNull, type SQL } from "drizzle-orm";
import { customers, onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Ref } from "@/lib/ids";
import { visibleCustomers } from "@/lib/services/customers/visible";

/** What every read of onboardings starts from, joined `ofCustomer`: an onboarding is seen with its customer. */
export function visibleOnboardings(ctx: Context): SQL | undefined {
  return and(
    eq(onboardings.workspaceId, ctx.workspace.id),
    visibleCustomers(ctx),
    isNull(onboardings.deletedAt),
  );
}

/** The condition of the join. */
export const ofCustomer = and(
  eq(customers.workspaceId, onboardings.workspaceId),
  eq(customers.id, onboardings.customerId),
);

export function namedOnboarding(ref: Ref): SQL {
  return "id" in ref ? eq(onboardings.id, ref.id) : eq(onboardings.displayId, ref.displayId);
}
