import { and, eq } from "drizzle-orm";
import { comments } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Comment } from "@/lib/contract/comment";
import type { Deleted } from "@/lib/contract/fields";
import { mayRemove } from "@/lib/domain/comment-rights";
import { nextRevision } from "@/lib/domain/revision";
import { forbidden } from "@/lib/errors";
import { recordEvents } from "@/lib/services/audit/record";
import { requireVersion } from "@/lib/services/version";
import { commentEvent } from "./events";
import { holdComment } from "./hold";
import { hideNotices } from "./notices";
import { findComment } from "./select";
import { type CommentRow, serializeComment, serializeDeletedComment } from "./serialize";

/** Hides the comment, and with it its files. A second call finds the same. */
export async function deleteComment(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row, place } = await holdComment(tx, id);
    requireMayRemove(tx, row);
    if (row.deletedAt) return serializeDeletedComment(row);
    await requireVersion(tx, serializeComment(row));
    await writeDeletedAt(tx, row, ctx.now);
    await recordEvents(tx, [commentEvent("comment_deleted", row, place)]);
    return serializeDeletedComment(row);
  });
}

/** Undoes a delete; what is there already is answered as it is. */
export async function restoreComment(ctx: Context, id: string): Promise<Comment> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row, place } = await holdComment(tx, id);
    requireMayRemove(tx, row);
    if (row.deletedAt) {
      await writeDeletedAt(tx, row, null);
      await recordEvents(tx, [commentEvent("comment_restored", row, place)]);
    }
    return serializeComment(await findComment(tx, row.id));
  });
}

function requireMayRemove(ctx: Context, row: CommentRow): void {
  if (mayRemove(ctx.actor, { type: row.authorType, id: row.authorId })) return;
  throw forbidden("Only its author or an admin deletes a comment.");
}

async function writeDeletedAt(ctx: Context, row: CommentRow, deletedAt: Date | null): Promise<void> {
  await ctx.db
    .update(comments)
    .set({ deletedAt, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(comments.workspaceId, row.workspaceId), eq(comments.id, row.id)));
  await hideNotices(ctx, row.id, deletedAt);
}
