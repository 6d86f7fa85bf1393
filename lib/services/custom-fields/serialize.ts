import type { customFields } from "@/db/schema";
import type { CustomField } from "@/lib/contract/custom-field";

export type CustomFieldRow = typeof customFields.$inferSelect;

export function serializeCustomField(row: CustomFieldRow): CustomField {
  return {
    object: "custom_field",
    id: row.id,
    label: row.label,
    slug: row.slug,
    type: row.type,
    options: row.options,
    required: row.required,
    position: row.position,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}
