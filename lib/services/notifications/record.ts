import { takeNumbers } from "@/db/counters";
import { notifications } from "@/db/schema";
import { type Context, isTestMode } from "@/lib/context";
import type { notificationEvents } from "@/lib/contract/enums";
import { newId } from "@/lib/ids";
import type { NewAuditEvent } from "@/lib/services/audit/record";

/** Something that a person on the team is told. Nobody is told of what they did themselves. */
export type NewNotice = {
  userId: string;
  event: (typeof notificationEvents)[number];
  about: Pick<NewAuditEvent, "target" | "customerId" | "onboardingId"> & {
    taskId?: string;
    commentId?: string;
  };
  data?: Record<string, unknown>;
};

/** Within these seconds a change may be undone: nothing leaves before. */
const undoMs = 8_000;

/**
 * Writes the notices of a change in its transaction, before its events. Answers the events that say who was not told
 * and why: what a test key does causes no message to anyone.
 */
export async function recordNotices(ctx: Context, notices: readonly NewNotice[]): Promise<NewAuditEvent[]> {
  const told = eachOnce(notices).filter(({ userId }) => userId !== ctx.actor.id);
  if (isTestMode(ctx.actor)) return told.map(skippedEvent);
  const numbers = await takeNumbers(ctx.db, ctx.workspace.id, "notification", told.length, ctx.now);
  const rows = told.flatMap((notice, index) => {
    const createdAt = numbers[index]?.createdAt;
    return createdAt ? [rowOf(ctx, notice, createdAt)] : [];
  });
  if (rows.length > 0) await ctx.db.insert(notifications).values(rows);
  return [];
}

function rowOf(ctx: Context, { userId, event, about, data }: NewNotice, createdAt: Date) {
  return {
    workspaceId: ctx.workspace.id,
    id: newId("notification"),
    userId,
    event,
    customerId: about.customerId ?? null,
    onboardingId: about.onboardingId ?? null,
    taskId: about.taskId ?? null,
    commentId: about.commentId ?? null,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    data: data ?? {},
    sendAfter: new Date(ctx.now.getTime() + undoMs),
    createdAt,
  };
}

function skippedEvent({ userId, event, about }: NewNotice): NewAuditEvent {
  const { target, customerId, onboardingId } = about;
  return {
    event: "notification_skipped",
    target,
    ...(customerId === undefined ? {} : { customerId }),
    ...(onboardingId === undefined ? {} : { onboardingId }),
    diff: { notification: { old: null, new: event }, user_id: { old: null, new: userId } },
    reason: "test_mode",
  };
}

/** The first reason to tell somebody of a change is enough. */
function eachOnce(notices: readonly NewNotice[]): NewNotice[] {
  return [...Map.groupBy(notices, ({ userId }) => userId).values()].flatMap((mine) => mine.slice(0, 1));
}
