import { sql } from "drizzle-orm";
import { check, integer, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { humanText, instant, oneOf, workspaceId } from "@/db/schema/columns";
import { workspaces } from "@/db/schema/workspaces";
import { phaseColours, phaseKinds } from "@/lib/contract/enums";

/**
 * Referred to by key, which never changes. The order is kept free of doubles by a deferred exclusion constraint
 * (custom migration), so that a whole order can be written in one transaction.
 */
export const phases = pgTable(
  "phases",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text().notNull(),
    key: text().notNull(),
    name: humanText().notNull(),
    position: integer().notNull(),
    kind: text({ enum: phaseKinds }).notNull(),
    targetDays: integer(),
    colour: text({ enum: phaseColours }).notNull(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    archivedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "phases_pkey", columns: [t.workspaceId, t.id] }),
    unique("phases_key_key").on(t.workspaceId, t.key),
    uniqueIndex("phases_launch_key")
      .on(t.workspaceId)
      .where(sql`${t.kind} = 'launch' and ${t.archivedAt} is null`),
    uniqueIndex("phases_completed_key").on(t.workspaceId).where(sql`${t.kind} = 'completed'`),
    check("phases_completed_check", sql`${t.kind} <> 'completed' or ${t.archivedAt} is null`),
    oneOf("phases_kind_check", t.kind, phaseKinds),
  ],
);
