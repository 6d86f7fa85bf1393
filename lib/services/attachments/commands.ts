import { and, eq } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { attachments, comments } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, isTestMode } from "@/lib/context";
import type { Attachment } from "@/lib/contract/attachment";
import type { Deleted } from "@/lib/contract/fields";
import type { Upload } from "@/lib/contract/file";
import { mayRemove } from "@/lib/domain/comment-rights";
import { judgeFile } from "@/lib/domain/file-content";
import { safeFileName } from "@/lib/domain/file-name";
import { nextRevision } from "@/lib/domain/revision";
import { forbidden, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { findPlace, holdPlace, lockFound, type Parent, type Place } from "@/lib/services/comments/place";
import { requireVoice } from "@/lib/services/comments/voice";
import { requireVersion } from "@/lib/services/version";
import { attachmentEvent } from "./events";
import { findAttachment } from "./select";
import { type AttachmentRow, serializeAttachment, serializeDeletedAttachment } from "./serialize";

/** The file goes to its place before the transaction: nobody waits at a lock for bytes to be written. */
export async function createAttachment(ctx: Context, parent: Parent, upload: Upload): Promise<Attachment> {
  const contentType = requireTruth(upload);
  await findPlace(ctx, parent);
  requireVoice(ctx);
  const id = newId("attachment");
  await upload.keep(storageKeyOf(ctx, id));
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const place = await holdPlace(tx, parent);
    const row = await insertAttachment(tx, place, upload, { id, contentType });
    await recordEvents(tx, [attachmentEvent("attachment_added", row, place.locked.customer.id)]);
    return serializeAttachment(row);
  });
}

/** For whoever uploaded it, and admins; also out of a comment, which stays. */
export async function deleteAttachment(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const seen = await findAttachment(tx, id);
    const { customer } = await lockFound(tx, seen.onboardingId);
    const row = await findAttachment(tx, id);
    if (!mayRemove(tx.actor, { type: row.uploaderType, id: row.uploaderId })) {
      throw forbidden("Only whoever uploaded a file or an admin deletes it.");
    }
    if (row.deletedAt) return serializeDeletedAttachment(row);
    await requireVersion(tx, serializeAttachment(row));
    await tx.db
      .update(attachments)
      .set({ deletedAt: ctx.now })
      .where(and(eq(attachments.workspaceId, row.workspaceId), eq(attachments.id, row.id)));
    if (row.commentId !== null) await reviseComment(tx, row.commentId);
    await recordEvents(tx, [attachmentEvent("attachment_removed", row, customer.id)]);
    return serializeDeletedAttachment(row);
  });
}

function storageKeyOf({ workspace }: Context, id: string): string {
  return `${workspace.id}/${id}`;
}

/** The type that the content has; a file that claims another one is refused. */
function requireTruth({ fileName, contentType, head }: Upload): string {
  const judged = judgeFile({ fileName: safeFileName(fileName), contentType }, head);
  if ("contentType" in judged) return judged.contentType;
  const { claim, truth } = judged;
  const message = `The file says it is ${claim}, but its content is ${truth}. Send it under its true name and type.`;
  throw invalid([{ code: "invalid_string", message, field: "file" }]);
}

async function insertAttachment(
  ctx: Context,
  { onboardingId, taskId }: Place,
  { fileName, sizeBytes, sha256 }: Upload,
  { id, contentType }: { id: string; contentType: string },
): Promise<AttachmentRow> {
  const { createdAt } = await takeNumber(ctx.db, ctx.workspace.id, "attachment", ctx.now);
  const rows = await ctx.db
    .insert(attachments)
    .values({
      workspaceId: ctx.workspace.id,
      id,
      onboardingId,
      taskId,
      fileName: safeFileName(fileName),
      contentType,
      sizeBytes,
      sha256,
      storageKey: storageKeyOf(ctx, id),
      uploaderType: ctx.actor.type,
      uploaderId: ctx.actor.id,
      uploaderName: ctx.actor.name,
      testMode: isTestMode(ctx.actor),
      createdAt,
    })
    .returning();
  return written(rows);
}

/** Its files are part of what a comment is. */
async function reviseComment(ctx: Context, id: string): Promise<void> {
  const ofComment = and(eq(comments.workspaceId, ctx.workspace.id), eq(comments.id, id));
  const [row] = await ctx.db.select({ updatedAt: comments.updatedAt }).from(comments).where(ofComment);
  if (!row) return;
  await ctx.db
    .update(comments)
    .set({ updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(ofComment);
}
