import { sql } from "drizzle-orm";
import { foreignKey, pgTable, primaryKey, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import { invitableRoles } from "@/lib/contract/enums";

export const invitations = pgTable(
  "invitations",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    id: text().notNull(),
    email: text().notNull(),
    role: text({ enum: invitableRoles }).notNull(),
    /** SHA-256 of the token in the link; unique over all workspaces, because the link names none. */
    tokenHash: text().notNull().unique("invitations_token_hash_key"),
    invitedBy: text(),
    createdAt: instant().notNull(),
    sentAt: instant(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    acceptedBy: text(),
    revokedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "invitations_pkey", columns: [t.workspaceId, t.id] }),
    unique("invitations_created_at_key").on(t.workspaceId, t.createdAt),
    uniqueIndex("invitations_email_key")
      .on(t.workspaceId, t.email)
      .where(sql`${t.acceptedAt} is null and ${t.revokedAt} is null`),
    foreignKey({
      name: "invitations_invited_by_fkey",
      columns: [t.workspaceId, t.invitedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "invitations_accepted_by_fkey",
      columns: [t.workspaceId, t.acceptedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("invitations_role_check", t.role, invitableRoles),
  ],
);
