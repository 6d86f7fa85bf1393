import { type SQL, sql } from "drizzle-orm";
import { boolean, check, foreignKey, index, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { byteText, humanText, instant, oneOf, workspaceId } from "@/db/schema/columns";
import { customers } from "@/db/schema/customers";
import { members } from "@/db/schema/members";
import { onboardings } from "@/db/schema/onboardings";
import { viewPages } from "@/lib/contract/enums";

/** Starred customers and onboardings: private to their member. */
export const favourites = pgTable(
  "favourites",
  {
    workspaceId: workspaceId(),
    userId: text().notNull(),
    customerId: text(),
    onboardingId: text(),
    targetId: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(customer_id, onboarding_id)`),
    position: byteText().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "favourites_pkey", columns: [t.workspaceId, t.userId, t.targetId] }),
    foreignKey({
      name: "favourites_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "favourites_customer_fkey",
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "favourites_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    check("favourites_one_check", sql`num_nonnulls(${t.customerId}, ${t.onboardingId}) = 1`),
  ],
);

export const savedViews = pgTable(
  "saved_views",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    userId: text().notNull(),
    page: text({ enum: viewPages }).notNull(),
    name: humanText().notNull(),
    /** The query string's parameters: filters, sort, columns, view. */
    query: json().$type<Record<string, unknown>>().notNull(),
    isShared: boolean().notNull().default(false),
    position: byteText().notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "saved_views_pkey", columns: [t.workspaceId, t.id] }),
    index("saved_views_page_idx").on(t.workspaceId, t.page, t.userId),
    foreignKey({
      name: "saved_views_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("saved_views_page_check", t.page, viewPages),
  ],
);
