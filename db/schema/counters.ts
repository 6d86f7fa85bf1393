import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "@/db/schema/columns";
import { workspaces } from "@/db/schema/workspaces";

/** The last number and the last moment given out, per workspace and kind. Only take_numbers writes here. */
export const counters = pgTable(
  "counters",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    kind: text().notNull(),
    lastDisplayId: integer().notNull(),
    lastCreatedAt: instant().notNull(),
  },
  (t) => [primaryKey({ name: "counters_pkey", columns: [t.workspaceId, t.kind] })],
);
