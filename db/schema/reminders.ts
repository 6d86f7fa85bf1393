import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { contacts } from "@/db/schema/contacts";
import { members } from "@/db/schema/members";
import { onboardings } from "@/db/schema/onboardings";
import { workspaces } from "@/db/schema/workspaces";
import { reminderChannels, reminderStatuses } from "@/lib/contract/enums";

export const reminderSettings = pgTable(
  "reminder_settings",
  {
    workspaceId: workspaceId()
      .primaryKey()
      .references(() => workspaces.id),
    emailEnabled: boolean().notNull().default(true),
    slackEnabled: boolean().notNull().default(true),
    defaultFrequencyDays: integer().notNull().default(1),
    sendTime: time({ precision: 0 }).notNull().default("09:00:00"),
    escalateAfter: integer().notNull().default(3),
    emailSubject: text(),
    emailText: text(),
    slackText: text(),
    updatedAt: instant().notNull(),
  },
  (t) => [check("reminder_settings_frequency_check", sql`${t.defaultFrequencyDays} between 1 and 30`)],
);

/** One message per recipient, channel and date, whatever number of onboardings it speaks of. */
export const reminderMessages = pgTable(
  "reminder_messages",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    channel: text({ enum: reminderChannels }).notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    contactId: text(),
    /** The customer's owner, where there is no primary contact. */
    userId: text(),
    slackChannelId: text(),
    recipientId: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(contact_id, user_id, slack_channel_id)`),
    /** Made of recipient, channel and date: a repeat after a crash carries the same one. */
    messageId: text().notNull(),
    status: text({ enum: reminderStatuses }).notNull().default("pending"),
    reason: text(),
    attempts: integer().notNull().default(0),
    nextAttemptAt: instant(),
    /** Set before the handover and cleared after it: what is found set was cut off by a crash. */
    attemptStartedAt: instant(),
    sentAt: instant(),
    content: json().$type<Record<string, unknown>>(),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "reminder_messages_pkey", columns: [t.workspaceId, t.id] }),
    unique("reminder_messages_recipient_key").on(t.workspaceId, t.channel, t.recipientId, t.dueOn),
    foreignKey({
      name: "reminder_messages_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "reminder_messages_member_fkey",
      columns: [t.workspaceId, t.userId],
      foreignColumns: [members.workspaceId, members.userId],
    }),
    check(
      "reminder_messages_one_check",
      sql`num_nonnulls(${t.contactId}, ${t.userId}, ${t.slackChannelId}) = 1`,
    ),
    oneOf("reminder_messages_channel_check", t.channel, reminderChannels),
    oneOf("reminder_messages_status_check", t.status, reminderStatuses),
    /** The sender asks for all workspaces at once. */
    index("reminder_messages_due_idx").on(t.nextAttemptAt).where(sql`${t.status} = 'pending'`),
  ],
);

/** Exactly one row per onboarding, channel and due date, written in the transaction that decides. */
export const reminders = pgTable(
  "reminders",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    onboardingId: text().notNull(),
    channel: text({ enum: reminderChannels }).notNull(),
    dueOn: date({ mode: "string" }).notNull(),
    dueAt: instant().notNull(),
    /** Which waiting period it belongs to, and the how-many-eth of it. */
    waitingSince: instant().notNull(),
    sequence: integer().notNull(),
    contactId: text(),
    messageId: text(),
    status: text({ enum: reminderStatuses }).notNull(),
    reason: text(),
    copiesCsm: boolean().notNull().default(false),
    /** Asked for by hand with "send now". */
    isManual: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ name: "reminders_pkey", columns: [t.workspaceId, t.id] }),
    unique("reminders_due_key").on(t.workspaceId, t.onboardingId, t.channel, t.dueOn),
    unique("reminders_created_at_key").on(t.workspaceId, t.createdAt),
    foreignKey({
      name: "reminders_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "reminders_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
    foreignKey({
      name: "reminders_message_fkey",
      columns: [t.workspaceId, t.messageId],
      foreignColumns: [reminderMessages.workspaceId, reminderMessages.id],
    }),
    oneOf("reminders_channel_check", t.channel, reminderChannels),
    oneOf("reminders_status_check", t.status, reminderStatuses),
    index("reminders_onboarding_idx").on(t.workspaceId, t.onboardingId, t.createdAt),
    index("reminders_message_idx").on(t.workspaceId, t.messageId),
    index("reminders_status_idx").on(t.workspaceId, t.status, t.createdAt),
  ],
);

/** A contact wants no more messages in the present waiting period. */
export const reminderMutes = pgTable(
  "reminder_mutes",
  {
    workspaceId: workspaceId(),
    onboardingId: text().notNull(),
    contactId: text().notNull(),
    waitingSince: instant().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    primaryKey({
      name: "reminder_mutes_pkey",
      columns: [t.workspaceId, t.onboardingId, t.contactId, t.waitingSince],
    }),
    foreignKey({
      name: "reminder_mutes_onboarding_fkey",
      columns: [t.workspaceId, t.onboardingId],
      foreignColumns: [onboardings.workspaceId, onboardings.id],
    }),
    foreignKey({
      name: "reminder_mutes_contact_fkey",
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }),
  ],
);
