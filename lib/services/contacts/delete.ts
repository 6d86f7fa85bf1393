import { and, eq } from "drizzle-orm";
import { contacts } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import type { Contact } from "@/lib/contract/contact";
import type { Deleted } from "@/lib/contract/fields";
import { nextRevision } from "@/lib/domain/revision";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { touchCustomer } from "@/lib/services/customers/lock";
import { requireVersion } from "@/lib/services/version";
import { refusingTakenEmail } from "./email";
import { contactEvent } from "./events";
import { lockContact } from "./lock";
import { type ContactRow, serializeContact, serializeDeletedContact } from "./serialize";

export async function deleteContact(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const row = await lockContact(tx, id);
    authorize(tx, "contacts.edit");
    if (row.deletedAt) return serializeDeletedContact(row);
    await requireVersion(tx, serializeContact(row));
    await write(tx, row, { deletedAt: ctx.now });
    await recordEvents(tx, [contactEvent("contact_deleted", row, {})]);
    return serializeDeletedContact(row);
  });
}

/** Undoes a delete, but not as primary: another may be that by now. */
export async function restoreContact(ctx: Context, id: string): Promise<Contact> {
  return refusingTakenEmail(undefined, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      const row = await lockContact(tx, id);
      authorize(tx, "contacts.edit");
      if (!row.deletedAt) return serializeContact(row);
      const restored = await write(tx, row, { deletedAt: null, isPrimary: false });
      await recordEvents(tx, [contactEvent("contact_restored", row, {})]);
      return serializeContact(restored);
    }),
  );
}

async function write(ctx: Context, row: ContactRow, values: Partial<ContactRow>): Promise<ContactRow> {
  const rows = await ctx.db
    .update(contacts)
    .set({ ...values, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(contacts.workspaceId, row.workspaceId), eq(contacts.id, row.id)))
    .returning();
  await touchCustomer(ctx, row.customerId);
  return written(rows);
}
