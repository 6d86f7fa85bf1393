import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { comments } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Comment, CommentQuery } from "@/lib/contract/comment";
import type { Page } from "@/lib/contract/query";
import { notFound } from "@/lib/errors";
import { createdBefore, pageFrom } from "@/lib/services/keyset";
import { findPlace, type Parent } from "./place";
import { reachedComments } from "./reach";
import { findComment, selectComments } from "./select";
import { serializeComment } from "./serialize";

export async function listComments(
  ctx: Context,
  parent: Parent,
  query: CommentQuery,
): Promise<Page<Comment>> {
  const { onboardingId, taskId } = await findPlace(ctx, parent);
  const rows = await selectComments(ctx)
    .where(
      and(
        reachedComments(ctx),
        isNull(comments.deletedAt),
        eq(comments.onboardingId, onboardingId),
        taskId !== null
          ? eq(comments.taskId, taskId)
          : query.include_tasks
            ? undefined
            : isNull(comments.taskId),
        query.visibility && inArray(comments.visibility, query.visibility),
        createdBefore(comments.createdAt, query.cursor),
      ),
    )
    .orderBy(desc(comments.createdAt))
    .limit(query.limit + 1);
  return pageFrom(rows, query.limit, serializeComment, ({ createdAt }) => createdAt.toISOString());
}

export async function getComment(ctx: Context, id: string): Promise<Comment> {
  const row = await findComment(ctx, id);
  if (row.deletedAt) throw notFound("comment");
  return serializeComment(row);
}
