import { and, eq, inArray, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { attachments, comments, onboardings, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { sweepSpool } from "@/lib/files/spool";
import { type Storage, storage } from "@/lib/files/storage";
import { recordEvents } from "@/lib/services/audit/record";
import { onboardingOf } from "@/lib/services/comments/reach";
import { workspaceFrom } from "@/lib/services/workspaces/from-row";
import { systemContext } from "@/lib/services/workspaces/system-context";
import { attachmentEvent } from "./events";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const batchSize = 500;

/** Longer than any request lasts. */
const spoolMs = hourMs;
/** Longer than any upload waits for the transaction that names it. */
const orphanMs = dayMs;
const unnamedMs = 7 * dayMs;
const deletedMs = 30 * dayMs;

/** Clears what uploads left: broken ones, files that no comment came to name, and those deleted a month ago. */
export async function sweepFiles(db: Db, now = new Date()): Promise<void> {
  await sweepSpool(new Date(now.getTime() - spoolMs));
  const place = await storage();
  for (const row of await db.select().from(workspaces)) {
    const ctx = systemContext(db, workspaceFrom(row), now);
    await removeUnnamed(ctx);
    await removeFiles(ctx, place);
  }
}

/** Soft, like any delete: the bytes go a month later. */
async function removeUnnamed(ctx: Context): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const found = await db
      .select({ row: attachments, customerId: onboardings.customerId })
      .from(attachments)
      .innerJoin(onboardings, onboardingOf(attachments))
      .where(
        and(
          eq(attachments.workspaceId, ctx.workspace.id),
          isNull(attachments.commentId),
          isNull(attachments.deletedAt),
          lt(attachments.createdAt, new Date(ctx.now.getTime() - unnamedMs)),
        ),
      )
      .limit(batchSize)
      .for("update", { of: attachments });
    await markDeleted(
      tx,
      found.map(({ row }) => row.id),
    );
    const reason = "No comment named it within a week.";
    await recordEvents(
      tx,
      found.map(({ row, customerId }) => attachmentEvent("attachment_removed", row, customerId, reason)),
    );
  });
}

async function removeFiles(ctx: Context, place: Storage): Promise<void> {
  let keys: string[] = [];
  for await (const { key, modifiedAt } of place.list(ctx.workspace.id)) {
    if (modifiedAt.getTime() < ctx.now.getTime() - orphanMs) keys.push(key);
    if (keys.length < batchSize) continue;
    await removeUnused(ctx, place, keys);
    keys = [];
  }
  await removeUnused(ctx, place, keys);
}

async function removeUnused(ctx: Context, place: Storage, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const ids = keys.map((key) => key.slice(key.indexOf("/") + 1));
  const rows = await ctx.db
    .select({
      key: attachments.storageKey,
      id: attachments.id,
      own: attachments.deletedAt,
      its: comments.deletedAt,
    })
    .from(attachments)
    .leftJoin(
      comments,
      and(eq(comments.workspaceId, attachments.workspaceId), eq(comments.id, attachments.commentId)),
    )
    .where(and(eq(attachments.workspaceId, ctx.workspace.id), inArray(attachments.id, ids)));
  const before = new Date(ctx.now.getTime() - deletedMs);
  const isGone = (at: Date | null) => at !== null && at < before;
  const gone = rows.filter(({ own, its }) => isGone(own) || isGone(its));
  // A comment may be restored later; a file that is no longer there must not come back with it.
  await markDeleted(
    ctx,
    gone.filter(({ own }) => own === null).map(({ id }) => id),
  );
  const kept = new Set(rows.filter((row) => !gone.includes(row)).map(({ key }) => key));
  for (const key of keys) if (!kept.has(key)) await place.remove(key);
}

async function markDeleted(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await ctx.db
    .update(attachments)
    .set({ deletedAt: ctx.now })
    .where(and(eq(attachments.workspaceId, ctx.workspace.id), inArray(attachments.id, [...ids])));
}
