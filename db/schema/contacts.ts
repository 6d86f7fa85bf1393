import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { humanText, instant, workspaceId } from "@/db/schema/columns";
import { customers } from "@/db/schema/customers";

export const contacts = pgTable(
  "contacts",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    displayId: integer().notNull(),
    customerId: text().notNull(),
    name: humanText().notNull(),
    email: text().notNull(),
    title: text(),
    phone: text(),
    isPrimary: boolean().notNull().default(false),
    labels: text().array().notNull().default(sql`'{}'`),
    testMode: boolean().notNull().default(false),
    archivedAt: instant(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "contacts_pkey", columns: [t.workspaceId, t.id] }),
    unique("contacts_display_id_key").on(t.workspaceId, t.displayId),
    unique("contacts_created_at_key").on(t.workspaceId, t.createdAt),
    uniqueIndex("contacts_email_key")
      .on(t.workspaceId, t.customerId, t.email)
      .where(sql`${t.deletedAt} is null`),
    uniqueIndex("contacts_primary_key")
      .on(t.workspaceId, t.customerId)
      .where(sql`${t.isPrimary} and ${t.deletedAt} is null`),
    foreignKey({
      name: "contacts_customer_fkey",
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    index("contacts_customer_idx")
      .on(t.workspaceId, t.customerId, t.createdAt)
      .where(sql`${t.deletedAt} is null`),
    index("contacts_address_idx").on(t.workspaceId, t.email).where(sql`${t.deletedAt} is null`),
    index("contacts_updated_at_idx").on(t.workspaceId, t.updatedAt, t.id),
    index("contacts_search_idx").using(
      "gin",
      t.workspaceId,
      t.email.op("gin_trgm_ops"),
      t.name.op("gin_trgm_ops"),
    ),
  ],
);
