import { sql } from "drizzle-orm";
import {
  boolean,
  date,
  index,
  integer,
  json,
  pgTable,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, oneOf } from "@/db/schema/columns";
import { defaultAccesses, phasePresets } from "@/lib/contract/enums";

export const workspaces = pgTable(
  "workspaces",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    slug: text().notNull(),
    timeZone: text().notNull().default("UTC"),
    /** ISO weekdays, Monday is 1. */
    workingDays: smallint().array().notNull().default(sql`'{1,2,3,4,5}'`),
    holidays: date({ mode: "string" }).array().notNull().default(sql`'{}'`),
    currency: text().notNull().default("USD"),
    defaultAccess: text({ enum: defaultAccesses }).notNull().default("all"),
    defaultKeyTier: text().notNull().default("plus"),
    phasePreset: text({ enum: phasePresets }).notNull().default("api"),
    requireTwoFactor: boolean().notNull().default(false),
    baseUrl: text(),
    auditRetentionDays: integer(),
    settings: json().$type<Record<string, unknown>>().notNull().default({}),
    isSample: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    deletedAt: instant(),
    purgeAfter: instant(),
  },
  (t) => [
    uniqueIndex("workspaces_slug_key").on(t.slug).where(sql`${t.deletedAt} is null`),
    index("workspaces_purge_after_idx").on(t.purgeAfter).where(sql`${t.purgeAfter} is not null`),
    oneOf("workspaces_default_access_check", t.defaultAccess, defaultAccesses),
    oneOf("workspaces_phase_preset_check", t.phasePreset, phasePresets),
  ],
);
