import { and, eq, inArray, isNull } from "drizzle-orm";
import { contacts, customers, members, type onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { People } from "@/lib/domain/template-tasks";

/** What of an onboarding the tasks of a template depend on. */
export type TemplatedOnboarding = Pick<
  typeof onboardings.$inferSelect,
  "id" | "displayId" | "customerId" | "csmId" | "seId" | "designerId" | "productOpsId"
>;

/** Whom the rules find on this onboarding: nobody who left the team, no contact who is archived or deleted. */
export async function peopleOf(ctx: Context, onboarding: TemplatedOnboarding): Promise<People> {
  const { ownerId, contactId } = await customerPeople(ctx, onboarding.customerId);
  const { csmId, seId, designerId, productOpsId } = onboarding;
  const present = await presentMembers(ctx, [csmId, seId, designerId, productOpsId, ownerId]);
  const found = (id: string | null) => (id !== null && present.has(id) ? id : null);
  return {
    csm: found(csmId),
    se: found(seId),
    designer: found(designerId),
    product_ops: found(productOpsId),
    customer_owner: found(ownerId),
    customer_primary_contact: contactId,
  };
}

async function customerPeople(ctx: Context, customerId: string) {
  const [row] = await ctx.db
    .select({ ownerId: customers.ownerId, contactId: contacts.id })
    .from(customers)
    .leftJoin(
      contacts,
      and(
        eq(contacts.workspaceId, customers.workspaceId),
        eq(contacts.customerId, customers.id),
        eq(contacts.isPrimary, true),
        isNull(contacts.archivedAt),
        isNull(contacts.deletedAt),
      ),
    )
    .where(and(eq(customers.workspaceId, ctx.workspace.id), eq(customers.id, customerId)));
  return row ?? { ownerId: null, contactId: null };
}

async function presentMembers(ctx: Context, ids: readonly (string | null)[]): Promise<Set<string>> {
  const named = ids.filter((id) => id !== null);
  if (named.length === 0) return new Set();
  const rows = await ctx.db
    .select({ id: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, ctx.workspace.id),
        inArray(members.userId, named),
        isNull(members.removedAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
