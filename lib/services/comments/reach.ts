import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { attachments, comments, customers, onboardings, tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import { visibleOnboardings } from "@/lib/services/onboardings/visible";

/**
 * Where the actor may read and write comments. The team sees an onboarding with its customer; a contact sees those of
 * the company it is of, the tasks that face the customer, and of comments those for both sides.
 */
export function reachedOnboardings(ctx: Context): SQL | undefined {
  if (ctx.actor.type !== "contact") return visibleOnboardings(ctx);
  return and(
    eq(onboardings.workspaceId, ctx.workspace.id),
    isNull(onboardings.deletedAt),
    isNull(customers.deletedAt),
    sql`exists (select 1 from contacts c where c.workspace_id = ${customers.workspaceId}
      and c.customer_id = ${customers.id} and c.id = ${ctx.actor.id}
      and c.deleted_at is null and c.archived_at is null)`,
  );
}

export function reachedTasks({ actor }: Context): SQL | undefined {
  return and(isNull(tasks.deletedAt), actor.type === "contact" ? eq(tasks.customerFacing, true) : undefined);
}

/** With `tasks` joined from the left: what is on a task goes with the task. */
export function reachedComments(ctx: Context): SQL | undefined {
  return and(
    eq(comments.workspaceId, ctx.workspace.id),
    reachedOnboardings(ctx),
    or(isNull(comments.taskId), reachedTasks(ctx)),
    ctx.actor.type === "contact" ? eq(comments.visibility, "customer") : undefined,
  );
}

/** With `tasks` and `comments` joined from the left. What nobody has named in a comment yet is its uploader's. */
export function reachedAttachments(ctx: Context): SQL | undefined {
  return and(
    eq(attachments.workspaceId, ctx.workspace.id),
    reachedOnboardings(ctx),
    or(isNull(attachments.taskId), reachedTasks(ctx)),
    or(isNull(attachments.commentId), isNull(comments.deletedAt)),
    ctx.actor.type === "contact"
      ? or(
          eq(comments.visibility, "customer"),
          and(
            isNull(attachments.commentId),
            eq(attachments.uploaderType, "contact"),
            eq(attachments.uploaderId, ctx.actor.id),
          ),
        )
      : undefined,
  );
}

/** The conditions of the joins. */
export const onboardingOf = (of: typeof comments | typeof attachments | typeof tasks) =>
  and(eq(onboardings.workspaceId, of.workspaceId), eq(onboardings.id, of.onboardingId));

export const taskOf = (of: typeof comments | typeof attachments) =>
  and(eq(tasks.workspaceId, of.workspaceId), eq(tasks.id, of.taskId));
