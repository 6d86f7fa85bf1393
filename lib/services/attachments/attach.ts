import { and, eq, inArray, isNull } from "drizzle-orm";
import { attachments } from "@/db/schema";
import type { Context } from "@/lib/context";
import { isAuthor } from "@/lib/domain/comment-rights";
import { type Fault, invalid } from "@/lib/errors";
import type { Place } from "@/lib/services/comments/place";

/** Files that the actor uploaded to the same place and no comment names yet. All faults are named at once. */
export async function requireFiles(ctx: Context, place: Place, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await ctx.db
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.workspaceId, ctx.workspace.id),
        eq(attachments.onboardingId, place.onboardingId),
        inArray(attachments.id, [...ids]),
        isNull(attachments.commentId),
        isNull(attachments.deletedAt),
      ),
    );
  const usable = found.filter(
    (row) =>
      row.taskId === place.taskId && isAuthor(ctx.actor, { type: row.uploaderType, id: row.uploaderId }),
  );
  const [first, ...rest] = ids.flatMap((id, index) =>
    usable.some((row) => row.id === id) ? [] : [faultOf(`attachment_ids[${index}]`)],
  );
  if (first) throw invalid([first, ...rest]);
  return [...new Set(ids)];
}

export async function attachFiles(ctx: Context, commentId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .update(attachments)
    .set({ commentId })
    .where(and(eq(attachments.workspaceId, ctx.workspace.id), inArray(attachments.id, [...ids])));
}

function faultOf(field: string): Fault {
  const message = `“${field}” has to be a file that you uploaded here and that no comment names yet.`;
  return { code: "invalid_reference", message, field };
}
