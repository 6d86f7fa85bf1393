import { sql } from "drizzle-orm";
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { byteText, humanText, instant, oneOf, workspaceId } from "@/db/schema/columns";
import { phases } from "@/db/schema/phases";
import { assigneeRules } from "@/lib/contract/enums";

export const templates = pgTable(
  "templates",
  {
    workspaceId: workspaceId(),
    id: text().notNull(),
    name: humanText().notNull(),
    phase: text().notNull(),
    defaultForPhase: boolean().notNull().default(false),
    createdAt: instant().notNull(),
    updatedAt: instant().notNull(),
    deletedAt: instant(),
  },
  (t) => [
    primaryKey({ name: "templates_pkey", columns: [t.workspaceId, t.id] }),
    uniqueIndex("templates_default_key")
      .on(t.workspaceId, t.phase)
      .where(sql`${t.defaultForPhase} and ${t.deletedAt} is null`),
    index("templates_phase_idx").on(t.workspaceId, t.phase),
    foreignKey({
      name: "templates_phase_fkey",
      columns: [t.workspaceId, t.phase],
      foreignColumns: [phases.workspaceId, phases.key],
    }),
  ],
);

/** Replaced as a whole with every change of the template: tasks made earlier do not refer to them. */
export const templateTasks = pgTable(
  "template_tasks",
  {
    workspaceId: workspaceId(),
    templateId: text().notNull(),
    id: text().notNull(),
    parentId: text(),
    position: byteText().notNull(),
    title: text().notNull(),
    description: text(),
    assigneeRule: text({ enum: assigneeRules }),
    dueOffset: integer(),
    customerFacing: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ name: "template_tasks_pkey", columns: [t.workspaceId, t.id] }),
    unique("template_tasks_template_key").on(t.workspaceId, t.templateId, t.id),
    foreignKey({
      name: "template_tasks_template_fkey",
      columns: [t.workspaceId, t.templateId],
      foreignColumns: [templates.workspaceId, templates.id],
    }),
    foreignKey({
      name: "template_tasks_parent_fkey",
      columns: [t.workspaceId, t.templateId, t.parentId],
      foreignColumns: [t.workspaceId, t.templateId, t.id],
    }),
    oneOf("template_tasks_assignee_rule_check", t.assigneeRule, assigneeRules),
  ],
);
