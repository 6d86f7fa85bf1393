import type { Deleted } from "@/lib/contract/fields";
import type { Task, TaskTombstone } from "@/lib/contract/task";
import type { TaskRow } from "./columns";

export function serializeTask(row: TaskRow): Task {
  return {
    object: "task",
    id: row.id,
    display_id: row.displayId,
    onboarding_id: row.onboardingId,
    phase: row.phase,
    parent_id: row.parentId,
    position: row.position,
    title: row.title,
    description: row.description,
    assignee_id: row.assigneeId,
    assignee_contact_id: row.assigneeContactId,
    unfilled_rule: row.unfilledRule,
    due_date: row.dueDate,
    customer_facing: row.customerFacing,
    done: row.done,
    completed_at: row.completedAt?.toISOString() ?? null,
    completed_by: row.completedByType && {
      type: row.completedByType,
      id: row.completedById,
      name: row.completedByName,
    },
    auto: row.auto,
    template_id: row.templateId,
    created_by_test_key: row.testMode,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedTask(
  row: Pick<TaskRow, "id" | "displayId">,
): Deleted & { display_id: number } {
  return { object: "deleted", id: row.id, display_id: row.displayId, deleted: true };
}

export function tombstoneOf(row: TaskRow): TaskTombstone {
  return { ...serializeDeletedTask(row), deleted_at: (row.deletedAt ?? row.updatedAt).toISOString() };
}
