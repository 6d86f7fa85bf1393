import type { AuditEventName } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { NewNotice } from "@/lib/services/notifications/record";
import type { LockedOnboarding } from "@/lib/services/onboardings/lock";
import type { TaskRow } from "./columns";
import { serializeTask } from "./serialize";

/** What events tell of a task. Names of people stay out: an event cannot be erased. */
export type Told = Record<string, unknown>;

export type Of = Pick<LockedOnboarding["row"], "id" | "customerId">;

export function toldOf(row: TaskRow): Told {
  const { object, id, display_id, onboarding_id, created_by_test_key, created_at, updated_at, ...told } =
    serializeTask(row);
  const by = told.completed_by;
  return { ...told, completed_by: by && { type: by.type, id: by.id } };
}

export function taskEvent(
  event: AuditEventName,
  of: Of,
  row: Pick<TaskRow, "id" | "displayId">,
  diff: Diff = {},
): NewAuditEvent {
  const target = { type: "task", id: row.id, displayId: row.displayId } as const;
  return { event, target, customerId: of.customerId, onboardingId: of.id, diff };
}

/** Everything it starts with, so that the log can be replayed to what it is now. */
export function createdEvent(of: Of, row: TaskRow): NewAuditEvent {
  const fields = Object.entries(toldOf(row)).map(([field, value]) => [field, { old: null, new: value }]);
  return taskEvent("task_created", of, row, Object.fromEntries(fields));
}

const ofCompletion = ["done", "completed_at", "completed_by", "auto"];
const ofAssignee = ["assignee_id", "assignee_contact_id", "unfilled_rule"];
const ofDueDate = ["due_date"];

/** What is told apart is an event of its own; all the rest is one `task_updated`. */
export function changeEvents(of: Of, row: TaskRow, diff: Diff): NewAuditEvent[] {
  const part = (event: AuditEventName, isPart: (field: string) => boolean) => {
    const fields = Object.entries(diff).filter(([field]) => isPart(field));
    return fields.length === 0 ? [] : [taskEvent(event, of, row, Object.fromEntries(fields))];
  };
  const named = [...ofCompletion, ...ofAssignee, ...ofDueDate];
  return [
    ...part("task_updated", (field) => !named.includes(field)),
    ...part("task_assigned", (field) => ofAssignee.includes(field)),
    ...part("task_due_date_changed", (field) => ofDueDate.includes(field)),
    ...part(row.done ? "task_completed" : "task_reopened", (field) => ofCompletion.includes(field)),
  ];
}

/** The member whom a task is given to is told. */
export function assignmentNotices(of: Of, row: TaskRow, formerId: string | null): NewNotice[] {
  if (row.assigneeId === null || row.assigneeId === formerId) return [];
  const { target, customerId, onboardingId } = taskEvent("task_assigned", of, row);
  const about = {
    target,
    taskId: row.id,
    ...(customerId && { customerId }),
    ...(onboardingId && { onboardingId }),
  };
  return [{ userId: row.assigneeId, event: "assigned", about }];
}
