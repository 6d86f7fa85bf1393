import { and, eq, getTableColumns } from "drizzle-orm";
import { contacts, customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { lockCustomer } from "@/lib/services/customers/lock";
import { requireRef } from "@/lib/services/require-ref";
import type { ContactRow } from "./serialize";
import { namedContact, withVisibleCustomer } from "./visible";

/** The customer is locked first: whoever changes who is primary stands in line there. */
export async function lockContact(ctx: Context, id: string): Promise<ContactRow> {
  const ref = requireRef("contact", id);
  const found = () =>
    ctx.db
      .select(getTableColumns(contacts))
      .from(contacts)
      .innerJoin(customers, withVisibleCustomer(ctx))
      .where(and(eq(contacts.workspaceId, ctx.workspace.id), namedContact(ref)));
  const [seen] = await found();
  if (!seen) throw notFound("contact");
  await lockCustomer(ctx, seen.customerId);
  const [row] = await found().for("update", { of: contacts });
  if (!row) throw notFound("contact");
  return row;
}
