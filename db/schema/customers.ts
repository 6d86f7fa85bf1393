import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { humanText, instant, oneOf, workspaceId } from "@/db/schema/columns";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import { customerStatuses } from "@/lib/contract/enums";

export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text().notNull(),
    displayId: integer().notNull(),
    name: humanText().notNull(),
    slug: text().notNull(),
    domain: text(),
    status: text({ enum: customerStatuses }).notNull().default("active"),
    plan: text(),
    mrr: integer(),
    monthlyOrders: integer(),
    ownerId: text(),
    tags: text().array().notNull().default(sql`'{}'`),
    customFields: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** json, not jsonb: it is given back as it came. */
    metadata: json().$type<Record<string, unknown>>().notNull().default({}),
    hubspotCompanyId: text(),
    hubspotDealId: text(),
    stripeCustomerId: text(),
    intercomCompanyId: text(),
    slackChannelId: text(),
    /** When a person, not a program, last did something here. Without an index, so that noting it stays cheap. */
    lastActivityAt: instant(),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "customers_pkey", columns: [t.workspaceId, t.id] }),
    unique("customers_display_id_key").on(t.workspaceId, t.displayId),
    unique("customers_created_at_key").on(t.workspaceId, t.createdAt),
    uniqueIndex("customers_slug_key").on(t.workspaceId, t.slug).where(sql`${t.deletedAt} is null`),
    foreignKey({
      name: "customers_owner_fkey",
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("customers_status_check", t.status, customerStatuses),
    index("customers_list_idx").on(t.workspaceId, t.createdAt).where(sql`${t.deletedAt} is null`),
    index("customers_status_idx").on(t.workspaceId, t.status, t.createdAt).where(sql`${t.deletedAt} is null`),
    index("customers_owner_idx").on(t.workspaceId, t.ownerId, t.createdAt).where(sql`${t.deletedAt} is null`),
    index("customers_plan_idx").on(t.workspaceId, t.plan, t.createdAt).where(sql`${t.deletedAt} is null`),
    index("customers_name_idx").on(t.workspaceId, t.name, t.id).where(sql`${t.deletedAt} is null`),
    index("customers_domain_idx").on(t.workspaceId, t.domain).where(sql`${t.deletedAt} is null`),
    index("customers_mrr_idx")
      .on(t.workspaceId, sql`coalesce(${t.mrr}, -1)`, t.id)
      .where(sql`${t.deletedAt} is null`),
    /** With the deleted ones: a sync walks them too. */
    index("customers_updated_at_idx").on(t.workspaceId, t.updatedAt, t.id),
    index("customers_deleted_idx").on(t.workspaceId, t.createdAt).where(sql`${t.deletedAt} is not null`),
    index("customers_hubspot_company_idx")
      .on(t.workspaceId, t.hubspotCompanyId)
      .where(sql`${t.hubspotCompanyId} is not null`),
    index("customers_stripe_customer_idx")
      .on(t.workspaceId, t.stripeCustomerId)
      .where(sql`${t.stripeCustomerId} is not null`),
    index("customers_tags_idx").using("gin", t.workspaceId, t.tags),
    index("customers_custom_fields_idx").using("gin", t.workspaceId, t.customFields.op("jsonb_path_ops")),
    index("customers_search_idx").using(
      "gin",
      t.workspaceId,
      t.name.op("gin_trgm_ops"),
      t.domain.op("gin_trgm_ops"),
      t.slug.op("gin_trgm_ops"),
      sql`(${t.customFields}::text) gin_trgm_ops`,
    ),
  ],
);
