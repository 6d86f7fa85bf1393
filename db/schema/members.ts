import { sql } from "drizzle-orm";
import {
  date,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { users } from "@/db/schema/users";
import { workspaces } from "@/db/schema/workspaces";
import { roles } from "@/lib/contract/enums";

/** A member is named by the id of its user; leaving keeps the row, so that history keeps its people. */
export const members = pgTable(
  "members",
  {
    workspaceId: workspaceId().references(() => workspaces.id),
    userId: text()
      .notNull()
      .references(() => users.id),
    role: text({ enum: roles }).notNull(),
    /** Counts up in a workspace; picks the tint of the avatar. */
    number: integer().notNull(),
    slackUserId: text(),
    preferences: json().$type<Record<string, unknown>>().notNull().default({}),
    /** The hour of the daily digest, in the person's time zone; null sends single messages. */
    digestTime: time({ precision: 0 }),
    digestSentOn: date({ mode: "string" }),
    lastSeenAt: instant(),
    joinedAt: instant().notNull(),
    updatedAt: instant().notNull(),
    removedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "members_pkey", columns: [t.workspaceId, t.userId] }),
    uniqueIndex("members_owner_key")
      .on(t.workspaceId)
      .where(sql`${t.role} = 'owner' and ${t.removedAt} is null`),
    unique("members_number_key").on(t.workspaceId, t.number),
    index("members_user_id_idx").on(t.userId),
    oneOf("members_role_check", t.role, roles),
  ],
);
