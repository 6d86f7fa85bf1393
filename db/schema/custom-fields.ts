import { sql } from "drizzle-orm";
import { boolean, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { workspaces } from "@/db/schema/workspaces";
import { customFieldTypes } from "@/lib/contract/enums";

export const customFields = pgTable(
  "custom_fields",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text().notNull(),
    label: text().notNull(),
    slug: text().notNull(),
    type: text({ enum: customFieldTypes }).notNull(),
    options: text().array().notNull().default(sql`'{}'`),
    required: boolean().notNull().default(false),
    position: integer().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "custom_fields_pkey", columns: [t.workspaceId, t.id] }),
    uniqueIndex("custom_fields_slug_key").on(t.workspaceId, t.slug).where(sql`${t.deletedAt} is null`),
    oneOf("custom_fields_type_check", t.type, customFieldTypes),
  ],
);
