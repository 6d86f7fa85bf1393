import * as z from "zod";
import { adaPark, attachmentSchema } from "./attachment";
import { commentVisibilities } from "./enums";
import { deletedSchema, timestamp } from "./fields";
import { actorSchema } from "./onboarding";
import { operation } from "./operation";
import { flag, listOf, pageOf, paging, reference } from "./query";

const visibility = z.enum(commentVisibilities);

const commentSchema = z
  .strictObject({
    object: z.literal("comment"),
    id: z.string(),
    onboarding_id: z.string(),
    task_id: z.string().nullable().describe("Null when it is on the onboarding itself."),
    body: z.string().describe("Markdown, as it was sent."),
    visibility: visibility.describe("Whether only the team sees it, or the customer too."),
    author: actorSchema.meta({ example: adaPark }),
    mentions: z.array(
      z
        .strictObject({ type: z.enum(["member", "contact"]), id: z.string(), name: z.string() })
        .meta({ example: adaPark }),
    ),
    attachments: z.array(attachmentSchema),
    edited_at: timestamp.nullable(),
    created_by_test_key: z.boolean(),
    created_at: timestamp,
    updated_at: timestamp,
  })
  .meta({ id: "Comment" });

export type Comment = z.output<typeof commentSchema>;

const fields = z.strictObject({
  body: z
    .string()
    .min(1)
    .max(20_000)
    .regex(/\S/, "A comment needs words.")
    .describe("Markdown. A script outside of code is refused; put code between backticks."),
  visibility: visibility.describe("Default `internal`."),
  mentions: z
    .array(reference)
    .max(50)
    .describe("Ids of members who see the record, and, of a comment for the customer, of its contacts.")
    .meta({ example: [adaPark.id] }),
});

export const commentCreateSchema = fields
  .extend({
    attachment_ids: z
      .array(reference)
      .max(100)
      .describe("Files that you uploaded to the same record and no comment names yet."),
  })
  .partial({ visibility: true, mentions: true, attachment_ids: true })
  .meta({ id: "CommentCreate" });

const patchSchema = fields.partial().meta({ id: "CommentUpdate" });

export type CommentCreate = z.output<typeof commentCreateSchema>;
export type CommentCreateInput = z.input<typeof commentCreateSchema>;
export type CommentPatch = z.output<typeof patchSchema>;

const querySchema = z.strictObject({ ...paging, visibility: listOf(visibility).optional() });

const withTasksSchema = querySchema.extend({
  include_tasks: flag.optional().describe("`true` adds the comments on its tasks."),
});

export type CommentQuery = z.output<typeof withTasksSchema>;

const ofOnboarding = z.strictObject({
  onboardingId: z.string().describe("Numeric display_id or id of the onboarding."),
});
const ofTask = z.strictObject({ taskId: z.string().describe("Numeric display_id or id of the task.") });
const params = z.strictObject({ commentId: z.string().describe("Id of the comment.") });
const response = pageOf(commentSchema).meta({ id: "CommentList" });
const tag = "Comments";
const audience = "key_or_person";

const post = {
  method: "POST",
  tag,
  description:
    "`mentions` tells the members it names. Comments can be posted in every state, paused and done included.",
  audience,
  scope: "write:comments",
  status: 201,
  body: commentCreateSchema,
  response: commentSchema,
  versioned: true,
} as const;

const list = {
  method: "GET",
  tag,
  description: "Newest first, each with its attachments.",
  audience,
  scope: "read:comments",
  status: 200,
  response,
  versioned: true,
} as const;

const one = { tag, audience, status: 200, params, versioned: true } as const;

export const comments = {
  listOnboardingComments: operation({
    ...list,
    id: "list-onboarding-comments",
    path: "/onboardings/{onboardingId}/comments",
    summary: "List an onboarding's comments",
    params: ofOnboarding,
    query: withTasksSchema,
    errors: ["onboarding_not_found"],
  }),
  createOnboardingComment: operation({
    ...post,
    id: "create-onboarding-comment",
    path: "/onboardings/{onboardingId}/comments",
    summary: "Comment on an onboarding",
    params: ofOnboarding,
    errors: ["onboarding_not_found", "invalid_reference"],
  }),
  listTaskComments: operation({
    ...list,
    id: "list-task-comments",
    path: "/tasks/{taskId}/comments",
    summary: "List a task's comments",
    params: ofTask,
    query: querySchema,
    errors: ["task_not_found"],
  }),
  createTaskComment: operation({
    ...post,
    id: "create-task-comment",
    path: "/tasks/{taskId}/comments",
    summary: "Comment on a task",
    params: ofTask,
    errors: ["task_not_found", "invalid_reference"],
  }),
  getComment: operation({
    ...one,
    id: "get-comment",
    method: "GET",
    path: "/comments/{commentId}",
    summary: "Retrieve a comment",
    description: "With its mentions and attachments.",
    scope: "read:comments",
    response: commentSchema,
    errors: ["comment_not_found"],
  }),
  updateComment: operation({
    ...one,
    id: "update-comment",
    method: "PATCH",
    path: "/comments/{commentId}",
    summary: "Edit a comment",
    description:
      "For its author. Send what changes; `mentions` replaces them all and tells only the new ones.",
    scope: "write:comments",
    body: patchSchema,
    response: commentSchema,
    errors: ["comment_not_found", "invalid_reference"],
  }),
  deleteComment: operation({
    ...one,
    id: "delete-comment",
    method: "DELETE",
    path: "/comments/{commentId}",
    summary: "Delete a comment",
    description:
      "For its author, and admins. Hides it with its attachments. The same answer comes again on a second call.",
    scope: "write:comments",
    response: deletedSchema,
    errors: ["comment_not_found"],
  }),
  restoreComment: operation({
    ...one,
    id: "restore-comment",
    method: "POST",
    path: "/comments/{commentId}/restore",
    summary: "Restore a deleted comment",
    description:
      "Undoes a delete, by whoever may delete. A comment that is there already is answered as it is.",
    scope: "write:comments",
    response: commentSchema,
    errors: ["comment_not_found"],
  }),
} as const;
