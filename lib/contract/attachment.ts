import * as z from "zod";
import { maxAttachmentBytes } from "./attachment-size";
import { deletedSchema, timestamp } from "./fields";
import { fileContent } from "./file";
import { actorSchema } from "./onboarding";
import { operation } from "./operation";
import { flag } from "./query";

/** In examples. */
export const adaPark = { type: "member", id: "user_w1z6b5n0c7y2k3x9v2m7q4t8", name: "Ada Park" } as const;

export const attachmentSchema = z
  .strictObject({
    object: z.literal("attachment"),
    id: z.string(),
    onboarding_id: z.string(),
    task_id: z.string().nullable(),
    comment_id: z.string().nullable().describe("Null until a comment names it."),
    file_name: z.string().meta({ example: "go-live-plan.pdf" }),
    content_type: z
      .string()
      .describe("By what the content is. Markup and programs are plain bytes here.")
      .meta({ example: "application/pdf" }),
    size_bytes: z.int().meta({ example: 182_044 }),
    sha256: z
      .string()
      .describe("Of the content, in hexadecimal digits.")
      .meta({ example: "7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730" }),
    inline: z.boolean().describe("True for the images that `content?inline=true` shows in a page."),
    uploaded_by: actorSchema.meta({ example: adaPark }),
    created_by_test_key: z.boolean(),
    created_at: timestamp,
  })
  .meta({ id: "Attachment" });

export type Attachment = z.output<typeof attachmentSchema>;

const ofOnboarding = z.strictObject({
  onboardingId: z.string().describe("Numeric display_id or id of the onboarding."),
});
const ofTask = z.strictObject({ taskId: z.string().describe("Numeric display_id or id of the task.") });
const params = z.strictObject({ attachmentId: z.string().describe("Id of the attachment.") });
const tag = "Comments";
const audience = "key_or_person";

const upload = {
  method: "POST",
  tag,
  description:
    "One file of up to 25 MB, as the part `file` of multipart/form-data. Then name its id in a comment: a file that no comment names within a week is removed. A file whose name or type says another thing than its content is refused.",
  audience,
  scope: "write:comments",
  status: 201,
  upload: { maxBytes: maxAttachmentBytes },
  response: attachmentSchema,
} as const;

export const attachments = {
  createOnboardingAttachment: operation({
    ...upload,
    id: "create-onboarding-attachment",
    path: "/onboardings/{onboardingId}/attachments",
    summary: "Upload a file to an onboarding",
    params: ofOnboarding,
    errors: ["onboarding_not_found"],
  }),
  createTaskAttachment: operation({
    ...upload,
    id: "create-task-attachment",
    path: "/tasks/{taskId}/attachments",
    summary: "Upload a file to a task",
    params: ofTask,
    errors: ["task_not_found"],
  }),
  getAttachment: operation({
    id: "get-attachment",
    method: "GET",
    path: "/attachments/{attachmentId}",
    tag,
    summary: "Retrieve an attachment",
    description: "What is known of the file. Its bytes are at `/attachments/{attachmentId}/content`.",
    audience,
    scope: "read:comments",
    status: 200,
    params,
    response: attachmentSchema,
    errors: ["attachment_not_found"],
    versioned: true,
  }),
  getAttachmentContent: operation({
    id: "get-attachment-content",
    method: "GET",
    path: "/attachments/{attachmentId}/content",
    tag,
    summary: "Download an attachment",
    description: "The bytes of the file, as a download.",
    audience,
    scope: "read:comments",
    status: 200,
    params,
    query: z.strictObject({
      inline: flag
        .optional()
        .describe("`true` shows an image in the page. Any other file is still a download."),
    }),
    response: fileContent,
    answersFile: true,
    errors: ["attachment_not_found"],
    versioned: true,
  }),
  deleteAttachment: operation({
    id: "delete-attachment",
    method: "DELETE",
    path: "/attachments/{attachmentId}",
    tag,
    summary: "Delete an attachment",
    description:
      "For whoever uploaded it, and admins. Its comment stays. The same answer comes again on a second call.",
    audience,
    scope: "write:comments",
    status: 200,
    params,
    response: deletedSchema,
    errors: ["attachment_not_found"],
    versioned: true,
  }),
} as const;
