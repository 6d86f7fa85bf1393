import { type SQL, sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from "drizzle-orm/pg-core";
import { byteText, instant, oneOf, workspaceId } from "@/db/schema/columns";
import { contacts } from "@/db/schema/contacts";
import { members } from "@/db/schema/members";
import { onboardings } from "@/db/schema/onboardings";
import { phases } from "@/db/schema/phases";
import { templates } from "@/db/schema/templates";
import { actorTypes, assigneeRules } from "@/lib/contract/enums";

export const tasks = pgTable(
  "tasks",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    displayId: integer().notNull(),
    onboardingId: text().notNull(),
    phase: text().notNull(),
    parentId: text(),
    /** Both only serve the parent's foreign key, which so allows one level of nesting and no race around it. */
    isRoot: boolean()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`parent_id is null`),
    parentIsRoot: boolean().generatedAlwaysAs((): SQL => sql`case when parent_id is not null then true end`),
    position: byteText().notNull(),
    title: text().notNull(),
    description: text(),
    assigneeId: text(),
    assigneeContactId: text(),
    /** The template's rule that found nobody, so that the dashboard can say so. */
    unfilledRule: text({ enum: assigneeRules }),
    dueDate: date({ mode: "string" }),
    customerFacing: boolean().notNull().default(false),
    done: boolean().notNull().default(false),
    completedAt: instant(),
    completedByType: text({ enum: actorTypes }),
    completedById: text(),
    auto: boolean().notNull().default(false),
    templateId: text(),
    overdueNotifiedAt: instant(),
    testMode: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => {
    const dueOrLatest = sql`coalesce(${t.dueDate}, 'infinity'::date)`;
    const isOpen = sql`not ${t.done} and ${t.deletedAt} is null`;
    return [
      primaryKey({ name: "tasks_pkey", columns: [t.workspaceId, t.id] }),
      unique("tasks_display_id_key").on(t.workspaceId, t.displayId),
      unique("tasks_created_at_key").on(t.workspaceId, t.createdAt),
      unique("tasks_onboarding_key").on(t.workspaceId, t.onboardingId, t.id, t.isRoot),
      foreignKey({
        name: "tasks_onboarding_fkey",
        columns: [t.workspaceId, t.onboardingId],
        foreignColumns: [onboardings.workspaceId, onboardings.id],
      }),
      foreignKey({
        name: "tasks_parent_fkey",
        columns: [t.workspaceId, t.onboardingId, t.parentId, t.parentIsRoot],
        foreignColumns: [t.workspaceId, t.onboardingId, t.id, t.isRoot],
      }),
      foreignKey({
        name: "tasks_phase_fkey",
        columns: [t.workspaceId, t.phase],
        foreignColumns: [phases.workspaceId, phases.key],
      }),
      foreignKey({
        name: "tasks_assignee_fkey",
        columns: [t.workspaceId, t.assigneeId],
        foreignColumns: [members.workspaceId, members.userId],
      }),
      foreignKey({
        name: "tasks_assignee_contact_fkey",
        columns: [t.workspaceId, t.assigneeContactId],
        foreignColumns: [contacts.workspaceId, contacts.id],
      }),
      foreignKey({
        name: "tasks_template_fkey",
        columns: [t.workspaceId, t.templateId],
        foreignColumns: [templates.workspaceId, templates.id],
      }),
      check("tasks_one_assignee_check", sql`${t.assigneeId} is null or ${t.assigneeContactId} is null`),
      check("tasks_done_check", sql`${t.done} = (${t.completedAt} is not null)`),
      oneOf("tasks_unfilled_rule_check", t.unfilledRule, assigneeRules),
      oneOf("tasks_completed_by_check", t.completedByType, actorTypes),
      index("tasks_parent_idx")
        .on(t.workspaceId, t.onboardingId, t.parentId)
        .where(sql`${t.parentId} is not null`),
      index("tasks_assignee_idx").on(t.workspaceId, t.assigneeId, t.dueDate, t.id).where(isOpen),
      index("tasks_any_assignee_idx")
        .on(t.workspaceId, t.assigneeId, t.createdAt)
        .where(sql`${t.assigneeId} is not null and ${t.deletedAt} is null`),
      index("tasks_assignee_contact_idx")
        .on(t.workspaceId, t.assigneeContactId, t.dueDate)
        .where(sql`${t.assigneeContactId} is not null and ${t.deletedAt} is null`),
      index("tasks_due_idx").on(t.workspaceId, dueOrLatest, t.id).where(isOpen),
      index("tasks_any_due_idx").on(t.workspaceId, dueOrLatest, t.id).where(sql`${t.deletedAt} is null`),
      index("tasks_deleted_idx").on(t.workspaceId, t.createdAt).where(sql`${t.deletedAt} is not null`),
      index("tasks_overdue_idx")
        .on(t.dueDate)
        .where(
          sql`not ${t.done} and ${t.deletedAt} is null and ${t.dueDate} is not null and ${t.overdueNotifiedAt} is null`,
        ),
      index("tasks_updated_at_idx").on(t.workspaceId, t.updatedAt, t.id),
      index("tasks_search_idx").using("gin", t.workspaceId, t.title.op("gin_trgm_ops")),
    ];
  },
);
