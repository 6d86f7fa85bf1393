import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { contacts } from "@/db/schema/contacts";
import { members } from "@/db/schema/members";
import { onboardings } from "@/db/schema/onboardings";
import { tasks } from "@/db/schema/tasks";
import { actorTypes, commentVisibilities } from "@/lib/contract/enums";

/** On an onboarding, or on one of its tasks. */
export const comments = pgTable(
  "comments",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    onboardingId: text().notNull(),
    taskId: text(),
    body: text().notNull(),
    visibility: text({ enum: commentVisibilities }).notNull().default("internal"),
    authorType: text({ enum: actorTypes }).notNull(),
    authorId: text(),
    authorName: text().notNull(),
    editedAt: instant(),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "comments_pkey", columns: [t.workspaceId, t.id] }),
    unique("comments_created_at_key").on(t.workspaceId, t.createdAt),
    foreignKey({
      name: "comments_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "comments_task_fkey",
      columns: [t.workspaceId, t.taskId],
      foreignColumns: [tasks.workspaceId, tasks.id],
    }),
    oneOf("comments_visibility_check", t.visibility, commentVisibilities),
    oneOf("comments_author_type_check", t.authorType, actorTypes),
    index("comments_onboarding_idx")
      .on(t.workspaceId, t.onboardingId, t.createdAt)
      .where(sql`${t.deletedAt} is null`),
    index("comments_task_idx")
      .on(t.workspaceId, t.taskId, t.createdAt)
      .where(sql`${t.taskId} is not null and ${t.deletedAt} is null`),
    index("comments_author_idx").on(t.workspaceId, t.authorId, t.createdAt),
  ],
);

export const commentMentions = pgTable(
  "comment_mentions",
  {
    workspaceId: workspaceId(),
    commentId: text().notNull(),
    memberId: text(),
    contactId: text(),
    mentionedId: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(member_id, contact_id)`),
  },
  (t) => [
    primaryKey({
      name: "comment_mentions_pkey",
      columns: [t.workspaceId, t.commentId, t.mentionedId],
    }),
    foreignKey({
      name: "comment_mentions_comment_fkey",
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [comments.workspaceId, comments.id],
    }),
    foreignKey({
      name: "comment_mentions_member_fkey",
      columns: [t.workspaceId, t.memberId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "comment_mentions_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    check("comment_mentions_one_check", sql`num_nonnulls(${t.memberId}, ${t.contactId}) = 1`),
    index("comment_mentions_mentioned_idx").on(t.workspaceId, t.mentionedId),
  ],
);

/** The file itself lies on the disk or in the bucket under `storageKey`. */
export const attachments = pgTable(
  "attachments",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    onboardingId: text().notNull(),
    taskId: text(),
    commentId: text(),
    fileName: text().notNull(),
    contentType: text().notNull(),
    sizeBytes: integer().notNull(),
    sha256: text().notNull(),
    storageKey: text().notNull(),
    uploaderType: text({ enum: actorTypes }).notNull(),
    uploaderId: text(),
    uploaderName: text().notNull(),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "attachments_pkey", columns: [t.workspaceId, t.id] }),
    unique("attachments_created_at_key").on(t.workspaceId, t.createdAt),
    foreignKey({
      name: "attachments_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "attachments_task_fkey",
      columns: [t.workspaceId, t.taskId],
      foreignColumns: [tasks.workspaceId, tasks.id],
    }),
    foreignKey({
      name: "attachments_comment_fkey",
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [comments.workspaceId, comments.id],
    }),
    oneOf("attachments_uploader_type_check", t.uploaderType, actorTypes),
    index("attachments_onboarding_idx")
      .on(t.workspaceId, t.onboardingId, t.createdAt)
      .where(sql`${t.deletedAt} is null`),
    index("attachments_task_idx").on(t.workspaceId, t.taskId).where(sql`${t.taskId} is not null`),
    index("attachments_comment_idx").on(t.workspaceId, t.commentId).where(sql`${t.commentId} is not null`),
  ],
);
