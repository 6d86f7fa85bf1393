import { sql } from "drizzle-orm";
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
  unique,
} from "drizzle-orm/pg-core";
import { instant, oneOf, workspaceId } from "@/db/schema/columns";
import { customers } from "@/db/schema/customers";
import { members } from "@/db/schema/members";
import { phases } from "@/db/schema/phases";
import { templates } from "@/db/schema/templates";
import { onboardingStates } from "@/lib/contract/enums";

export const onboardings = pgTable(
  "onboardings",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    displayId: integer().notNull(),
    customerId: text().notNull(),
    templateId: text(),
    phase: text().notNull(),
    phaseEnteredAt: instant().notNull(),
    state: text({ enum: onboardingStates }).notNull().default("active"),
    startedAt: instant().notNull(),
    launchedAt: instant(),
    completedAt: instant(),
    targetLaunchDate: instant(),
    csmId: text(),
    seId: text(),
    designerId: text(),
    productOpsId: text(),
    notes: text(),
    metadata: json().$type<Record<string, unknown>>().notNull().default({}),
    waitingOnCustomer: boolean().notNull().default(false),
    waitingOnCustomerSince: instant(),
    /** A waiting period that a test key opened sends nothing. */
    waitingInTestMode: boolean().notNull().default(false),
    wizardCompletedAt: instant(),
    reminderEmail: boolean().notNull().default(true),
    reminderSlack: boolean().notNull().default(true),
    reminderFrequencyDays: integer().notNull().default(1),
    remindersSnoozedUntil: date({ mode: "string" }),
    /** When the worker has to look at it next; null while nothing can fall due. */
    nextReminderAt: instant(),
    escalatedAt: instant(),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => {
    const isOpen = sql`${t.deletedAt} is null and ${t.completedAt} is null`;
    const isKept = sql`${t.deletedAt} is null`;
    return [
      primaryKey({ name: "onboardings_pkey", columns: [t.workspaceId, t.id] }),
      unique("onboardings_display_id_key").on(t.workspaceId, t.displayId),
      unique("onboardings_created_at_key").on(t.workspaceId, t.createdAt),
      foreignKey({
        name: "onboardings_customer_fkey",
        columns: [t.workspaceId, t.customerId],
        foreignColumns: [customers.workspaceId, customers.id],
      }),
      foreignKey({
        name: "onboardings_template_fkey",
        columns: [t.workspaceId, t.templateId],
        foreignColumns: [templates.workspaceId, templates.id],
      }),
      foreignKey({
        name: "onboardings_phase_fkey",
        columns: [t.workspaceId, t.phase],
        foreignColumns: [phases.workspaceId, phases.key],
      }),
      foreignKey({
        name: "onboardings_csm_fkey",
        columns: [t.workspaceId, t.csmId],
        foreignColumns: [members.workspaceId, members.userId],
      }),
      foreignKey({
        name: "onboardings_se_fkey",
        columns: [t.workspaceId, t.seId],
        foreignColumns: [members.workspaceId, members.userId],
      }),
      foreignKey({
        name: "onboardings_designer_fkey",
        columns: [t.workspaceId, t.designerId],
        foreignColumns: [members.workspaceId, members.userId],
      }),
      foreignKey({
        name: "onboardings_product_ops_fkey",
        columns: [t.workspaceId, t.productOpsId],
        foreignColumns: [members.workspaceId, members.userId],
      }),
      oneOf("onboardings_state_check", t.state, onboardingStates),
      check("onboardings_frequency_check", sql`${t.reminderFrequencyDays} between 1 and 30`),
      check(
        "onboardings_waiting_check",
        sql`${t.waitingOnCustomer} = (${t.waitingOnCustomerSince} is not null) and (${t.state} <> 'waiting' or ${t.waitingOnCustomer})`,
      ),
      check(
        "onboardings_completed_check",
        sql`${t.completedAt} is null or (${t.state} = 'active' and not ${t.waitingOnCustomer})`,
      ),
      index("onboardings_list_idx").on(t.workspaceId, t.createdAt).where(isKept),
      index("onboardings_customer_idx").on(t.workspaceId, t.customerId, t.createdAt).where(isKept),
      index("onboardings_board_target_idx")
        .on(t.workspaceId, t.phase, t.targetLaunchDate, t.id)
        .where(isOpen),
      index("onboardings_board_entered_idx").on(t.workspaceId, t.phase, t.phaseEnteredAt, t.id).where(isOpen),
      index("onboardings_target_idx").on(t.workspaceId, t.targetLaunchDate, t.id).where(isOpen),
      index("onboardings_state_idx").on(t.workspaceId, t.state, t.createdAt).where(isKept),
      index("onboardings_waiting_idx")
        .on(t.workspaceId, t.waitingOnCustomerSince)
        .where(sql`${t.waitingOnCustomer} and ${t.deletedAt} is null`),
      index("onboardings_completed_idx")
        .on(t.workspaceId, t.completedAt)
        .where(sql`${t.completedAt} is not null and ${t.deletedAt} is null`),
      index("onboardings_csm_idx").on(t.workspaceId, t.csmId, t.createdAt).where(isKept),
      index("onboardings_se_idx").on(t.workspaceId, t.seId, t.createdAt).where(isKept),
      index("onboardings_designer_idx")
        .on(t.workspaceId, t.designerId)
        .where(sql`${t.designerId} is not null`),
      index("onboardings_product_ops_idx")
        .on(t.workspaceId, t.productOpsId)
        .where(sql`${t.productOpsId} is not null`),
      index("onboardings_template_idx")
        .on(t.workspaceId, t.templateId)
        .where(sql`${t.templateId} is not null`),
      /** With the deleted ones: a sync walks them too. */
      index("onboardings_updated_at_idx").on(t.workspaceId, t.updatedAt, t.id),
      index("onboardings_entered_idx").on(t.workspaceId, t.phaseEnteredAt, t.id).where(isKept),
      index("onboardings_any_target_idx")
        .on(
          t.workspaceId,
          sql`coalesce(${t.targetLaunchDate}, '9999-12-31 23:59:59.999+00'::timestamptz)`,
          t.id,
        )
        .where(isKept),
      index("onboardings_deleted_idx").on(t.workspaceId, t.createdAt).where(sql`${t.deletedAt} is not null`),
      /** The worker asks for all workspaces at once. */
      index("onboardings_next_reminder_idx").on(t.nextReminderAt).where(sql`${t.nextReminderAt} is not null`),
    ];
  },
);
