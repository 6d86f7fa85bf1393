import { and, eq, isNull, type SQL } from "drizzle-orm";
import { contacts, customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Ref } from "@/lib/ids";
import { visibleCustomers } from "@/lib/services/customers/visible";

/** Contacts that are there; whether the actor sees them is their customer's matter. */
export function visibleContacts(ctx: Context): SQL | undefined {
  return and(eq(contacts.workspaceId, ctx.workspace.id), isNull(contacts.deletedAt));
}

/** The condition of a join: a contact is seen with its customer, and disappears with it. */
export function withVisibleCustomer(ctx: Context): SQL | undefined {
  return and(
    eq(customers.workspaceId, contacts.workspaceId),
    eq(customers.id, contacts.customerId),
    visibleCustomers(ctx),
  );
}

export function namedContact(ref: Ref): SQL {
  return "id" in ref ? eq(contacts.id, ref.id) : eq(contacts.displayId, ref.displayId);
}
