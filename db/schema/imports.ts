import { foreignKey, integer, json, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { contacts } from "@/db/schema/contacts";
import { customers } from "@/db/schema/customers";
import { members } from "@/db/schema/members";
import { importRowOutcomes, importStatuses } from "@/lib/contract/enums";

export const imports = pgTable(
  "imports",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    userId: text().notNull(),
    fileName: text().notNull(),
    status: text({ enum: importStatuses }).notNull(),
    /** Which column of the file feeds which field. */
    mapping: json().$type<Record<string, string>>().notNull().default({}),
    rowCount: integer().notNull().default(0),
    createdCount: integer().notNull().default(0),
    updatedCount: integer().notNull().default(0),
    skippedCount: integer().notNull().default(0),
    failedCount: integer().notNull().default(0),
    failure: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    finishedAt: instant(),
    undoneAt: instant(),
  },
  (t) => [
    primaryKey({ name: "imports_pkey", columns: [t.workspaceId, t.id] }),
    unique("imports_created_at_key").on(t.workspaceId, t.createdAt),
    foreignKey({
      name: "imports_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("imports_status_check", t.status, importStatuses),
  ],
);

/** A row as it was in the file, and what became of it: enough to show, to resume and to undo. */
export const importRows = pgTable(
  "import_rows",
  {
    workspaceId: workspaceId(),
    importId: text().notNull(),
    rowNumber: integer().notNull(),
    data: json().$type<Record<string, string>>().notNull(),
    outcome: text({ enum: importRowOutcomes }),
    errors: json().$type<{ field: string; message: string }[]>(),
    /** What an update replaced. */
    previous: json().$type<Record<string, unknown>>(),
    customerId: text(),
    contactId: text(),
  },
  (t) => [
    primaryKey({ name: "import_rows_pkey", columns: [t.workspaceId, t.importId, t.rowNumber] }),
    foreignKey({
      name: "import_rows_import_fkey",
      columns: [t.workspaceId, t.importId],
      foreignColumns: [imports.workspaceId, imports.id],
    }),
    foreignKey({
      name: "import_rows_customer_fkey",
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "import_rows_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    oneOf("import_rows_outcome_check", t.outcome, importRowOutcomes),
  ],
);
