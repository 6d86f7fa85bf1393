import type { AssigneeRule } from "@/lib/contract/enums";
import type { TemplateSubtask, TemplateTask } from "@/lib/contract/template";
import { nextWorkingDay, previousWorkingDay, type WorkingCalendar } from "./working-days";

/** Whom each rule finds: a member, for `customer_primary_contact` a contact, or nobody. */
export type People = Readonly<Record<AssigneeRule, string | null>>;

/** What the tasks of a template are made into: who is who on the onboarding, and when it enters the phase. */
export type Entering = { people: People; at: Date; timeZone: string; calendar: WorkingCalendar };

export type PlannedSubtask = Pick<TemplateSubtask, "title" | "description"> & {
  customerFacing: boolean;
  assigneeId: string | null;
  assigneeContactId: string | null;
  /** The rule that found nobody. */
  unfilledRule: AssigneeRule | null;
  dueDate: string | null;
};

export type PlannedTask = PlannedSubtask & { subtasks: PlannedSubtask[] };

export function planTasks(tasks: readonly TemplateTask[], entering: Entering): PlannedTask[] {
  return tasks.map(({ subtasks, ...task }) => ({
    ...planTask(task, entering),
    subtasks: subtasks.map((subtask) => planTask(subtask, entering)),
  }));
}

function planTask(task: TemplateSubtask, entering: Entering): PlannedSubtask {
  return {
    title: task.title,
    description: task.description,
    customerFacing: task.customer_facing,
    ...assignment(task.assignee_rule, entering.people),
    dueDate: task.due_offset === null ? null : dueDate(task.due_offset, entering),
  };
}

function assignment(rule: AssigneeRule | null, people: People) {
  const found = rule && people[rule];
  const isContact = rule === "customer_primary_contact";
  return {
    assigneeId: isContact ? null : found,
    assigneeContactId: isContact ? found : null,
    unfilledRule: found === null ? rule : null,
  };
}

/** Calendar days from the day of entering; a day off is left in the direction in which it was reached. */
function dueDate(offset: number, { at, timeZone, calendar }: Entering): string {
  const entered = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const day = entered.toPlainDate().add({ days: offset }).toString();
  return offset < 0 ? previousWorkingDay(day, calendar) : nextWorkingDay(day, calendar);
}
