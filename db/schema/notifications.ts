import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { comments } from "@/db/schema/comments";
import { customers } from "@/db/schema/customers";
import { members } from "@/db/schema/members";
import { onboardings } from "@/db/schema/onboardings";
import { tasks } from "@/db/schema/tasks";
import { actorTypes, deliveryStatuses, notificationEvents } from "@/lib/contract/enums";

/** What the bell shows, and what email and Slack still have to say. */
export const notifications = pgTable(
  "notifications",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    userId: text().notNull(),
    event: text({ enum: notificationEvents }).notNull(),
    customerId: text(),
    onboardingId: text(),
    taskId: text(),
    commentId: text(),
    actorType: text({ enum: actorTypes }).notNull(),
    actorId: text(),
    data: json().$type<Record<string, unknown>>().notNull().default({}),
    /** Says "once": a second notice with the same key is not written. */
    onceKey: text(),
    /** Nothing leaves before: within these seconds the change may be undone. */
    sendAfter: instant().notNull(),
    email: text({ enum: deliveryStatuses }).notNull().default("none"),
    slack: text({ enum: deliveryStatuses }).notNull().default("none"),
    inDigest: boolean().notNull().default(false),
    failure: text(),
    readAt: instant(),
    createdAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "notifications_pkey", columns: [t.workspaceId, t.id] }),
    unique("notifications_created_at_key").on(t.workspaceId, t.createdAt),
    uniqueIndex("notifications_once_key")
      .on(t.workspaceId, t.userId, t.onceKey)
      .where(sql`${t.onceKey} is not null`),
    foreignKey({
      name: "notifications_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    foreignKey({
      name: "notifications_customer_fkey",
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    foreignKey({
      name: "notifications_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "notifications_task_fkey",
      columns: [t.workspaceId, t.taskId],
      foreignColumns: [tasks.workspaceId, tasks.id],
    }),
    foreignKey({
      name: "notifications_comment_fkey",
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [comments.workspaceId, comments.id],
    }),
    oneOf("notifications_event_check", t.event, notificationEvents),
    oneOf("notifications_actor_type_check", t.actorType, actorTypes),
    oneOf("notifications_email_check", t.email, deliveryStatuses),
    oneOf("notifications_slack_check", t.slack, deliveryStatuses),
    index("notifications_bell_idx")
      .on(t.workspaceId, t.userId, t.createdAt)
      .where(sql`${t.deletedAt} is null`),
    index("notifications_unread_idx")
      .on(t.workspaceId, t.userId)
      .where(sql`${t.readAt} is null and ${t.deletedAt} is null`),
    /** The sender asks for all workspaces at once. */
    index("notifications_pending_idx")
      .on(t.sendAfter)
      .where(sql`${t.email} = 'pending' or ${t.slack} = 'pending'`),
  ],
);

export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    workspaceId: workspaceId(),
    userId: text().notNull(),
    event: text({ enum: notificationEvents }).notNull(),
    email: boolean().notNull(),
    slack: boolean().notNull(),
  },
  (t) => [
    primaryKey({
      name: "notification_preferences_pkey",
      columns: [t.workspaceId, t.userId, t.event],
    }),
    foreignKey({
      name: "notification_preferences_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    oneOf("notification_preferences_event_check", t.event, notificationEvents),
  ],
);
