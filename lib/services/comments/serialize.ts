import type { comments } from "@/db/schema";
import type { Comment } from "@/lib/contract/comment";
import type { Deleted } from "@/lib/contract/fields";
import { type AttachmentJson, attachmentFromJson } from "@/lib/services/attachments/serialize";

/** A comment with what its select reads beside it. */
export type CommentRow = typeof comments.$inferSelect & {
  mentions: Comment["mentions"];
  attachments: AttachmentJson[];
};

export function serializeComment(row: CommentRow): Comment {
  return {
    object: "comment",
    id: row.id,
    onboarding_id: row.onboardingId,
    task_id: row.taskId,
    body: row.body,
    visibility: row.visibility,
    author: { type: row.authorType, id: row.authorId, name: row.authorName },
    mentions: row.mentions,
    attachments: row.attachments.map(attachmentFromJson),
    edited_at: row.editedAt?.toISOString() ?? null,
    created_by_test_key: row.testMode,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedComment({ id }: { id: string }): Deleted {
  return { object: "deleted", id, deleted: true };
}
