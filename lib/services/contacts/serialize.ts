import type { contacts } from "@/db/schema";
import type { Contact } from "@/lib/contract/contact";
import type { Deleted } from "@/lib/contract/fields";

export type ContactRow = typeof contacts.$inferSelect;

export function serializeContact(row: ContactRow): Contact {
  return {
    object: "contact",
    id: row.id,
    display_id: row.displayId,
    customer_id: row.customerId,
    name: row.name,
    email: row.email,
    title: row.title,
    phone: row.phone,
    is_primary: row.isPrimary,
    labels: row.labels,
    archived_at: row.archivedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedContact(
  row: Pick<ContactRow, "id" | "displayId">,
): Deleted & { display_id: number } {
  return { object: "deleted", id: row.id, display_id: row.displayId, deleted: true };
}
