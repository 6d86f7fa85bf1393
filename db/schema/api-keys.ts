import { bigint, boolean, foreignKey, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { members } from "@/db/schema/members";
import { workspaces } from "@/db/schema/workspaces";
import { keyModes } from "@/lib/contract/enums";

/** Looked up by hash before the workspace is known, so the key of the table is global. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: text().primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id),
    name: text().notNull(),
    mode: text({ enum: keyModes }).notNull(),
    prefix: text().notNull(),
    /** SHA-256 of the key, in hexadecimal. */
    hash: text().notNull().unique("api_keys_hash_key"),
    /** A tier's name, or requests per minute as digits. */
    tier: text().notNull(),
    readOnly: boolean().notNull().default(false),
    createdBy: text(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    expiresAt: instant(),
    /** In the future while a rotated key overlaps with its successor. */
    revokedAt: instant(),
    revokedBy: text(),
    revokeReason: text(),
    successorId: text(),
    requestCount: bigint({ mode: "number" }).notNull().default(0),
    lastUsedAt: instant(),
    lastUsedIp: text(),
  },
  (t) => [
    unique("api_keys_workspace_id_key").on(t.workspaceId, t.id),
    unique("api_keys_created_at_key").on(t.workspaceId, t.createdAt),
    index("api_keys_created_by_idx").on(t.workspaceId, t.createdBy),
    foreignKey({
      name: "api_keys_created_by_fkey",
      columns: [t.workspaceId, t.createdBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "api_keys_revoked_by_fkey",
      columns: [t.workspaceId, t.revokedBy],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "api_keys_successor_fkey",
      columns: [t.workspaceId, t.successorId],
      foreignColumns: [t.workspaceId, t.id],
    }),
    oneOf("api_keys_mode_check", t.mode, keyModes),
  ],
);

/** Requests not yet folded into the key's row. Unlogged: a crash may lose the last minute of counting. */
export const apiKeyUsage = pgTable("api_key_usage", {
  keyId: text().primaryKey(),
  requests: bigint({ mode: "number" }).notNull().default(0),
  lastUsedAt: instant().notNull(),
  lastUsedIp: text(),
});
