import * as z from "zod";
import { assigneeRules } from "./enums";
import { deletedSchema, line, timestamp } from "./fields";
import { operation } from "./operation";
import { listOf, reference, wholeListOf } from "./query";

/** What a task and a subtask of a template have in common. */
const work = z.strictObject({
  title: line(255),
  description: z.string().max(20_000).nullable().describe("Markdown."),
  assignee_rule: z
    .enum(assigneeRules)
    .nullable()
    .describe("Who gets the task; it stays unassigned when the rule finds nobody."),
  due_offset: z
    .int()
    .min(-365)
    .max(365)
    .nullable()
    .describe(
      "Calendar days from entering the phase, in the workspace's time zone; null leaves the due date empty. A date on a day off moves to the next working day, with a negative offset to the one before.",
    ),
  customer_facing: z.boolean(),
});

const optional = { description: true, assignee_rule: true, due_offset: true, customer_facing: true } as const;

const taskSchema = work
  .extend({ subtasks: z.array(work.meta({ id: "TemplateSubtask" })) })
  .meta({ id: "TemplateTask" });

const givenSubtask = work.partial(optional).meta({ id: "TemplateSubtaskInput" });

const givenTask = work
  .partial(optional)
  .extend({ subtasks: z.array(givenSubtask).max(50).optional() })
  .meta({ id: "TemplateTaskInput" });

const templateSchema = z
  .strictObject({
    object: z.literal("template"),
    id: z.string(),
    name: z.string(),
    phase: z.string().describe("Key of the phase that the tasks belong to."),
    default_for_phase: z
      .boolean()
      .describe("Applied by itself when an onboarding enters the phase for the first time."),
    tasks: z.array(taskSchema).describe("In their order."),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Template" });

export type Template = z.output<typeof templateSchema>;
export type TemplateTask = Template["tasks"][number];
export type TemplateSubtask = TemplateTask["subtasks"][number];

const fields = z.strictObject({
  name: line(255),
  phase: reference.describe("Key of a phase of the sequence."),
  default_for_phase: z
    .boolean()
    .describe("A phase has one default: setting it takes it from the template before."),
  tasks: z.array(givenTask).max(200).describe("The whole list, in its order."),
});

export const templateCreateSchema = fields
  .partial({ default_for_phase: true, tasks: true })
  .meta({ id: "TemplateCreate" });

export const templatePatchSchema = fields.partial().meta({ id: "TemplateUpdate" });

export type TemplateCreate = z.output<typeof templateCreateSchema>;
export type TemplateCreateInput = z.input<typeof templateCreateSchema>;
export type TemplatePatch = z.output<typeof templatePatchSchema>;
export type TemplatePatchInput = z.input<typeof templatePatchSchema>;

const querySchema = z.strictObject({
  phase: listOf(reference).optional().describe("Keys of phases, archived ones too."),
});

export type TemplateQuery = z.output<typeof querySchema>;

const params = z.strictObject({ templateId: z.string().describe("Id of the template.") });
const tag = "Templates";
const audience = "key_or_person";

export const templates = {
  listTemplates: operation({
    id: "list-templates",
    method: "GET",
    path: "/templates",
    tag,
    summary: "List templates",
    description: "All on one page: by the position of their phase, its default first, then by name.",
    audience,
    scope: "read:templates",
    status: 200,
    query: querySchema,
    response: wholeListOf(templateSchema).meta({ id: "TemplateList" }),
    errors: [],
    versioned: true,
  }),
  createTemplate: operation({
    id: "create-template",
    method: "POST",
    path: "/templates",
    tag,
    summary: "Create a template",
    description: "For admins and keys.",
    audience,
    scope: "write:templates",
    status: 201,
    body: templateCreateSchema,
    response: templateSchema,
    errors: [],
    versioned: true,
  }),
  getTemplate: operation({
    id: "get-template",
    method: "GET",
    path: "/templates/{templateId}",
    tag,
    summary: "Retrieve a template",
    description: "With all its tasks.",
    audience,
    scope: "read:templates",
    status: 200,
    params,
    response: templateSchema,
    errors: ["template_not_found"],
    versioned: true,
  }),
  updateTemplate: operation({
    id: "update-template",
    method: "PATCH",
    path: "/templates/{templateId}",
    tag,
    summary: "Update a template",
    description:
      "Send what changes; `tasks` is sent whole. Moved to another phase, it is the default there only if `default_for_phase` is sent too. Tasks that it made earlier stay as they are. For admins and keys.",
    audience,
    scope: "write:templates",
    status: 200,
    params,
    body: templatePatchSchema,
    response: templateSchema,
    errors: ["template_not_found"],
    versioned: true,
  }),
  deleteTemplate: operation({
    id: "delete-template",
    method: "DELETE",
    path: "/templates/{templateId}",
    tag,
    summary: "Delete a template",
    description:
      "Tasks that it made stay. The same answer comes again on a second call. For admins and keys.",
    audience,
    scope: "write:templates",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["template_not_found"],
    versioned: true,
  }),
} as const;
