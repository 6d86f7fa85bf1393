import { foreignKey, index, pgTable, text } from "drizzle-orm/pg-core";
import { instant, workspaceId } from "@/db/schema/columns";
import { contacts } from "@/db/schema/contacts";

/** Opens the page of one contact. Looked up by the hash of the link's token, before the workspace is known. */
export const contactTokens = pgTable(
  "contact_tokens",
  {
    hash: text().primaryKey(),
    workspaceId: workspaceId(),
    contactId: text().notNull(),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    revokedAt: instant(),
    lastUsedAt: instant(),
  },
  (t) => [
    index("contact_tokens_contact_idx").on(t.workspaceId, t.contactId),
    index("contact_tokens_expires_at_idx").on(t.expiresAt),
    foreignKey({
      name: "contact_tokens_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
  ],
);
