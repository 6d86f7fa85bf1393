import { and, eq } from "drizzle-orm";
import { takeNumbers } from "@/db/counters";
import { contacts, customers } from "@/db/schema";
import type { DemoCustomer } from "@/db/seed/demo-customers";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";

/**
 * The people at a customer and when somebody last dealt with them. A transaction of its own: after the customer's
 * it would take the counters against their order.
 */
export async function addContacts(
  ctx: Context,
  customerId: string,
  demo: DemoCustomer,
  today: Date,
): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const workspaceId = ctx.workspace.id;
    const numbers = await takeNumbers(db, workspaceId, "contact", demo.contacts.length, ctx.now);
    const rows = demo.contacts.flatMap((contact, index) => {
      const taken = numbers[index];
      const times = taken ? { ...taken, updatedAt: taken.createdAt } : null;
      return times ? [{ ...contact, ...times, workspaceId, customerId, id: newId("contact") }] : [];
    });
    await db.insert(contacts).values(rows);
    await db
      .update(customers)
      .set({ lastActivityAt: new Date(today.getTime() - demo.idleMinutes * 60_000) })
      .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
    await recordEvents(
      tx,
      rows.map(({ id, displayId }) => ({
        event: "contact_created",
        target: { type: "contact", id, displayId },
        customerId,
      })),
    );
    return rows.length;
  });
}
