import type { templates, templateTasks } from "@/db/schema";
import type { Deleted } from "@/lib/contract/fields";
import type { Template, TemplateSubtask, TemplateTask } from "@/lib/contract/template";

export type TemplateRow = typeof templates.$inferSelect;
export type TemplateTaskRow = typeof templateTasks.$inferSelect;

/** `tasks` come by position. */
export function serializeTemplate(row: TemplateRow, tasks: readonly TemplateTaskRow[]): Template {
  return {
    object: "template",
    id: row.id,
    name: row.name,
    phase: row.phase,
    default_for_phase: row.defaultForPhase,
    tasks: nested(tasks),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedTemplate({ id }: TemplateRow): Deleted {
  return { object: "deleted", id, deleted: true };
}

function nested(rows: readonly TemplateTaskRow[]): TemplateTask[] {
  const byParent = Map.groupBy(rows, ({ parentId }) => parentId);
  return (byParent.get(null) ?? []).map((row) => ({
    ...workOf(row),
    subtasks: (byParent.get(row.id) ?? []).map(workOf),
  }));
}

function workOf(row: TemplateTaskRow): TemplateSubtask {
  return {
    title: row.title,
    description: row.description,
    assignee_rule: row.assigneeRule,
    due_offset: row.dueOffset,
    customer_facing: row.customerFacing,
  };
}
