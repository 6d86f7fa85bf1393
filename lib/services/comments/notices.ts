import { and, eq, isNull } from "drizzle-orm";
import { members, notifications } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { NewNotice } from "@/lib/services/notifications/record";
import type { Mention } from "./mentions";
import type { HeldPlace } from "./place";

/** Who on the team is told: whoever is named, and of a contact's words the CSM. */
export async function noticesOf(
  ctx: Context,
  commentId: string,
  { taskId, locked }: HeldPlace,
  named: readonly Mention[],
): Promise<NewNotice[]> {
  const about: NewNotice["about"] = {
    target: { type: "comment", id: commentId },
    customerId: locked.customer.id,
    onboardingId: locked.row.id,
    ...(taskId === null ? {} : { taskId }),
    commentId,
  };
  const mentioned = named
    .filter(({ type }) => type === "member")
    .map(({ id }): NewNotice => ({ userId: id, event: "mentioned", about }));
  if (ctx.actor.type !== "contact") return mentioned;
  const userId = locked.row.csmId ?? locked.customer.ownerId ?? (await ownerOfWorkspace(ctx));
  return userId === null ? mentioned : [...mentioned, { userId, event: "customer_replied", about }];
}

/** A comment that is taken back is not told of any longer; restored, it is again. */
export async function hideNotices(ctx: Context, commentId: string, deletedAt: Date | null): Promise<void> {
  await ctx.db
    .update(notifications)
    .set({ deletedAt })
    .where(and(eq(notifications.workspaceId, ctx.workspace.id), eq(notifications.commentId, commentId)));
}

async function ownerOfWorkspace(ctx: Context): Promise<string | null> {
  const [owner] = await ctx.db
    .select({ id: members.userId })
    .from(members)
    .where(
      and(eq(members.workspaceId, ctx.workspace.id), eq(members.role, "owner"), isNull(members.removedAt)),
    );
  return owner?.id ?? null;
}
