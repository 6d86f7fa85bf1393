import { foreignKey, json, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import { integrationKinds } from "@/lib/contract/enums";

export const integrations = pgTable(
  "integrations",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    kind: text({ enum: integrationKinds }).notNull(),
    config: json().$type<Record<string, unknown>>().notNull().default({}),
    /** Encrypted by the program; the database never sees it in clear. */
    secret: text(),
    testedAt: instant(),
    failure: text(),
    updatedAt: instant().notNull(),
    updatedBy: text(),
  },
  (t) => [
    primaryKey({ name: "integrations_pkey", columns: [t.workspaceId, t.kind] }),
    foreignKey({
      name: "integrations_updated_by_fkey",
      columns: [t.workspaceId, t.updatedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("integrations_kind_check", t.kind, integrationKinds),
  ],
);
