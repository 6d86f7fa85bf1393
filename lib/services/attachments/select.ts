import { and, eq, getTableColumns } from "drizzle-orm";
import { attachments, comments, customers, onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { onboardingOf, reachedAttachments, taskOf } from "@/lib/services/comments/reach";
import { ofCustomer } from "@/lib/services/onboardings/visible";
import { requireRef } from "@/lib/services/require-ref";
import type { AttachmentRow } from "./serialize";

/** Deleted or not, as long as the actor reaches where it is; 404 for all others. */
export async function findAttachment(ctx: Context, id: string): Promise<AttachmentRow> {
  const ref = requireRef("attachment", id);
  if (!("id" in ref)) throw notFound("attachment");
  const [row] = await ctx.db
    .select(getTableColumns(attachments))
    .from(attachments)
    .innerJoin(onboardings, onboardingOf(attachments))
    .innerJoin(customers, ofCustomer)
    .leftJoin(tasks, taskOf(attachments))
    .leftJoin(
      comments,
      and(eq(comments.workspaceId, attachments.workspaceId), eq(comments.id, attachments.commentId)),
    )
    .where(and(reachedAttachments(ctx), eq(attachments.id, ref.id)));
  if (!row) throw notFound("attachment");
  return row;
}
