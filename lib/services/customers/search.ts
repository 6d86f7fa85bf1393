import { and, eq, ilike, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { contacts, customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import { containing } from "@/lib/services/like-pattern";

/** With more finds a page fills sooner on a walk through the list than by collecting and sorting them all. */
const few = 500;

/**
 * By name, domain, slug or a contact's email. A rare word is looked up first, in the indexes of both tables,
 * which one condition across them could not use; a common one is met soon on the way through the list. In an order
 * that has an index, since without one the first few would be looked for among the rows of all workspaces.
 */
export async function foundBy(ctx: Context, q: string): Promise<SQL | undefined> {
  const pattern = containing(q);
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
    .orderBy(customers.createdAt)
    .limit(few + 1);
  const byAddress = ctx.db
    .select({ id: contacts.customerId })
    .from(contacts)
    .where(hasAddress)
    .orderBy(contacts.createdAt)
    .limit(few + 1);
  const found = await unionAll(byName, byAddress);
  if (found.length <= few) {
    return inArray(
      customers.id,
      found.map(({ id }) => id),
    );
  }
  // As a value, not by `exists`: for that all addresses may be read first and kept aside.
  const theirs = ctx.db
    .select({ found: sql`true` })
    .from(contacts)
    .where(and(eq(contacts.customerId, customers.id), hasAddress))
    .limit(1);
  return or(isNamed, sql`(${theirs})`);
}
