import { and, eq } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { comments } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { type Context, isTestMode } from "@/lib/context";
import type { Comment, CommentCreate, CommentPatch } from "@/lib/contract/comment";
import { isAuthor } from "@/lib/domain/comment-rights";
import { type Diff, diffOf, nextRevision } from "@/lib/domain/revision";
import { forbidden, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { attachFiles, requireFiles } from "@/lib/services/attachments/attach";
import { touchCustomer } from "@/lib/services/customers/lock";
import { settle } from "@/lib/services/onboardings/settle";
import { requireVersion } from "@/lib/services/version";
import { commentEvent } from "./events";
import { holdComment } from "./hold";
import { requireMentions, writeMentions } from "./mentions";
import { noticesOf } from "./notices";
import { type HeldPlace, holdPlace, type Parent } from "./place";
import { findComment } from "./select";
import { type CommentRow, serializeComment } from "./serialize";
import { requireHarmless, requireVoice, usualVisibility } from "./voice";

export async function createComment(ctx: Context, parent: Parent, input: CommentCreate): Promise<Comment> {
  requireHarmless(input.body);
  const visibility = input.visibility ?? usualVisibility(ctx);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const place = await holdPlace(tx, parent);
    requireVoice(tx, visibility);
    const terms = { customerId: place.locked.customer.id, visibility, present: [] };
    const mentions = await requireMentions(tx, input.mentions ?? [], terms);
    const files = await requireFiles(tx, place, input.attachment_ids ?? []);
    const id = await insertComment(tx, place, input.body, visibility);
    await writeMentions(tx, id, mentions);
    await attachFiles(tx, id, files);
    await touchCustomer(tx, place.locked.customer.id);
    const row = await findComment(tx, id);
    await settle(tx, [
      {
        events: [commentEvent("comment_posted", row, place, postedDiff(row))],
        notices: await noticesOf(tx, id, place, mentions),
      },
    ]);
    return serializeComment(row);
  });
}

export async function updateComment(ctx: Context, id: string, patch: CommentPatch): Promise<Comment> {
  requireHarmless(patch.body);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row, place } = await holdComment(tx, id);
    if (row.deletedAt) throw notFound("comment");
    if (!isAuthor(tx.actor, { type: row.authorType, id: row.authorId })) {
      throw forbidden("Only its author edits a comment. Write one of your own.");
    }
    const present = serializeComment(row);
    await requireVersion(tx, present);
    const visibility = patch.visibility ?? row.visibility;
    requireVoice(tx, visibility);
    const terms = { customerId: place.locked.customer.id, visibility, present: present.mentions };
    const mentions = await requireMentions(tx, patch.mentions ?? idsOf(present.mentions), terms);
    const before = { body: row.body, visibility: row.visibility, mentions: idsOf(present.mentions) };
    const diff = diffOf(before, { body: patch.body ?? row.body, visibility, mentions: idsOf(mentions) });
    if (Object.keys(diff).length === 0) return present;
    await writeChange(tx, row, { body: patch.body ?? row.body, visibility });
    await writeMentions(tx, row.id, mentions);
    await touchCustomer(tx, place.locked.customer.id);
    const fresh = mentions.filter((mention) => !before.mentions.includes(mention.id));
    const notices = (await noticesOf(tx, row.id, place, fresh)).filter(({ event }) => event === "mentioned");
    await settle(tx, [{ events: [commentEvent("comment_edited", row, place, diff)], notices }]);
    return serializeComment(await findComment(tx, row.id));
  });
}

async function insertComment(
  ctx: Context,
  { onboardingId, taskId }: HeldPlace,
  body: string,
  visibility: Comment["visibility"],
): Promise<string> {
  const { createdAt } = await takeNumber(ctx.db, ctx.workspace.id, "comment", ctx.now);
  const id = newId("comment");
  await ctx.db.insert(comments).values({
    workspaceId: ctx.workspace.id,
    id,
    onboardingId,
    taskId,
    body,
    visibility,
    authorType: ctx.actor.type,
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
    testMode: isTestMode(ctx.actor),
    createdAt,
    updatedAt: createdAt,
  });
  return id;
}

async function writeChange(ctx: Context, row: CommentRow, values: Pick<CommentRow, "body" | "visibility">) {
  await ctx.db
    .update(comments)
    .set({ ...values, editedAt: ctx.now, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(comments.workspaceId, row.workspaceId), eq(comments.id, row.id)));
}

function postedDiff({ body, visibility, mentions }: CommentRow): Diff {
  return {
    visibility: { old: null, new: visibility },
    ...(mentions.length > 0 ? { mentions: { old: [], new: idsOf(mentions) } } : {}),
    body: { old: null, new: body },
  };
}

/** In one order, so that naming the same people in another is no change. */
function idsOf(mentions: readonly { id: string }[]): string[] {
  return mentions.map(({ id }) => id).sort();
}
