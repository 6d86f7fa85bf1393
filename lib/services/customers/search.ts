import { and, eq, exists, ilike, inArray, isNull, or, type SQL } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { contacts, customers } from "@/db/schema";
import type { Context } from "@/lib/context";

/** With more finds a page fills sooner on a walk through the list than by collecting and sorting them all. */
const few = 500;

/**
 * By name, domain, slug or a contact's email. A rare word is looked up first, in the indexes of both tables,
 * which one condition across them could not use; a common one is met soon on the way through the list.
 */
export async function foundBy(ctx: Context, q: string): Promise<SQL | undefined> {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  const isNamed = or(
    ilike(customers.name, pattern),
    ilike(customers.domain, pattern),
    ilike(customers.slug, pattern),
  );
  const hasAddress = and(
    eq(contacts.workspaceId, ctx.workspace.id),
    isNull(contacts.deletedAt),
    ilike(contacts.email, pattern),
  );
  const byName = ctx.db
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.workspaceId, ctx.workspace.id), isNamed))
    .limit(few + 1);
  const byAddress = ctx.db
    .select({ id: contacts.customerId })
    .from(contacts)
    .where(hasAddress)
    .limit(few + 1);
  const found = await unionAll(byName, byAddress);
  if (found.length <= few) {
    return inArray(
      customers.id,
      found.map(({ id }) => id),
    );
  }
  const theirs = ctx.db
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.customerId, customers.id), hasAddress));
  return or(isNamed, exists(theirs));
}
