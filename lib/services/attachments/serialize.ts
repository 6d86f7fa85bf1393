import type { attachments } from "@/db/schema";
import type { Attachment } from "@/lib/contract/attachment";
import type { Deleted } from "@/lib/contract/fields";
import { isShown } from "@/lib/domain/file-content";

export type AttachmentRow = typeof attachments.$inferSelect;

/** A row as the database's own JSON has it: the words of the columns, moments as text. */
export type AttachmentJson = {
  id: string;
  onboarding_id: string;
  task_id: string | null;
  comment_id: string | null;
  file_name: string;
  content_type: string;
  size_bytes: number;
  sha256: string;
  uploader_type: AttachmentRow["uploaderType"];
  uploader_id: string | null;
  uploader_name: string;
  test_mode: boolean;
  created_at: string;
};

export function serializeAttachment(row: AttachmentRow): Attachment {
  return {
    object: "attachment",
    id: row.id,
    onboarding_id: row.onboardingId,
    task_id: row.taskId,
    comment_id: row.commentId,
    file_name: row.fileName,
    content_type: row.contentType,
    size_bytes: row.sizeBytes,
    sha256: row.sha256,
    inline: isShown(row.contentType),
    uploaded_by: { type: row.uploaderType, id: row.uploaderId, name: row.uploaderName },
    created_by_test_key: row.testMode,
    created_at: row.createdAt.toISOString(),
  };
}

export function attachmentFromJson(row: AttachmentJson): Attachment {
  return {
    object: "attachment",
    id: row.id,
    onboarding_id: row.onboarding_id,
    task_id: row.task_id,
    comment_id: row.comment_id,
    file_name: row.file_name,
    content_type: row.content_type,
    size_bytes: row.size_bytes,
    sha256: row.sha256,
    inline: isShown(row.content_type),
    uploaded_by: { type: row.uploader_type, id: row.uploader_id, name: row.uploader_name },
    created_by_test_key: row.test_mode,
    created_at: new Date(row.created_at).toISOString(),
  };
}

export function serializeDeletedAttachment({ id }: { id: string }): Deleted {
  return { object: "deleted", id, deleted: true };
}
