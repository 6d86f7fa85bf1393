import * as z from "zod";
import { bulkIds } from "./bulk";
import { assigneeRules, subtaskChoices, taskSorts } from "./enums";
import { calendarDate, deletedSchema, line, phaseKey, timestamp } from "./fields";
import { actorSchema } from "./onboarding";
import { dateTime, flag, listOf, pagingOf, reference } from "./query";

export const taskSchema = z
  .strictObject({
    object: z.literal("task"),
    id: z.string(),
    display_id: z.int(),
    onboarding_id: z.string(),
    phase: phaseKey,
    parent_id: z.string().nullable().describe("The task that it is a subtask of."),
    position: z.string().describe("Opaque: sorts, by bytes, among the tasks of the same phase and parent."),
    title: z.string(),
    description: z.string().nullable().describe("Markdown."),
    assignee_id: z.string().nullable().describe("A member of the team."),
    assignee_contact_id: z.string().nullable().describe("A contact of the customer."),
    unfilled_rule: z
      .enum(assigneeRules)
      .nullable()
      .describe("The rule of the template that found nobody to assign."),
    due_date: calendarDate.nullable(),
    customer_facing: z.boolean(),
    done: z.boolean(),
    completed_at: timestamp.nullable(),
    completed_by: actorSchema.nullable().describe("`system` when it completed itself."),
    auto: z.boolean().describe("It completed itself when its last open subtask was done."),
    template_id: z.string().nullable(),
    created_by_test_key: z.boolean().describe("True when a test key created it."),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Task" });

export type Task = z.output<typeof taskSchema>;

export const taskTombstoneSchema = deletedSchema
  .extend({ display_id: z.int(), deleted_at: timestamp })
  .meta({ id: "TaskTombstone" });

export type TaskTombstone = z.output<typeof taskTombstoneSchema>;

const assignment = {
  assignee_id: reference.nullable().describe("Takes the place of an assigned contact."),
  assignee_contact_id: reference.nullable().describe("Takes the place of an assigned member."),
};
const dueDate = calendarDate.nullable();
const done = z.boolean().describe("`false` reopens: 30 days after completion only an admin may.");
const subtasks = z
  .enum(subtaskChoices)
  .describe("What becomes of open subtasks when it is completed: `complete` unless told otherwise.");

const editable = z.strictObject({
  title: line(255),
  description: z.string().max(20_000).nullable().describe("Markdown."),
  ...assignment,
  due_date: dueDate,
  customer_facing: z.boolean(),
  phase: phaseKey.describe("A subtask lives in the phase of its parent."),
});

export const taskCreateSchema = editable.partial().required({ title: true }).meta({ id: "TaskCreate" });

export const taskPatchSchema = editable
  .extend({
    done,
    subtasks,
    after: reference
      .nullable()
      .describe("Puts it right behind this task of the same phase and parent; `null` puts it first."),
  })
  .partial()
  .meta({ id: "TaskUpdate" });

export const taskBulkSchema = z
  .strictObject({
    ids: bulkIds,
    change: z
      .strictObject({ done, subtasks, ...assignment, due_date: dueDate, delete: z.literal(true) })
      .partial()
      .describe("One change: `done` (with `subtasks`), an assignee, `due_date`, or `delete`."),
  })
  .meta({ id: "TaskBulk" });

export type TaskCreate = z.output<typeof taskCreateSchema>;
export type TaskCreateInput = z.input<typeof taskCreateSchema>;
export type TaskPatch = z.output<typeof taskPatchSchema>;
export type TaskBulkChange = z.output<typeof taskBulkSchema>["change"];

const filters = {
  q: z.string().trim().max(255).optional().describe("Finds by title."),
  phase: listOf(z.string()).optional(),
  done: flag.optional(),
  assignee_id: listOf(reference).optional(),
  assignee_contact_id: listOf(reference).optional(),
  parent_id: listOf(reference).optional(),
  root: flag.optional().describe("`true` leaves out subtasks, `false` leaves out all else."),
  customer_facing: flag.optional(),
  due_before: calendarDate.optional(),
  due_after: calendarDate.optional(),
  updated_since: dateTime
    .optional()
    .describe(
      "Walks by `updated_at`, oldest first. Start a sync a minute before the last `updated_at` you saw.",
    ),
  deleted: flag.optional().describe("`true` lists tombstones of deleted tasks."),
};

const howToSort = "A leading `-` turns the order round. No due date counts as the latest.";

export const taskQuerySchema = z.strictObject({
  ...pagingOf(20),
  sort: z.enum(taskSorts).optional().describe(`${howToSort} The cursor is opaque then.`),
  onboarding_id: listOf(reference).optional(),
  customer_id: listOf(reference).optional(),
  ...filters,
});

export const onboardingTaskQuerySchema = z.strictObject({
  ...pagingOf(20),
  sort: z
    .enum([...taskSorts, "position"])
    .optional()
    .describe(
      `${howToSort} \`position\` is the order within each phase and parent. The cursor is opaque then.`,
    ),
  ...filters,
});

export type TaskQuery = z.output<typeof taskQuerySchema>;
export type OnboardingTaskQuery = z.output<typeof onboardingTaskQuerySchema>;
