import { existsSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { attachments, auditEvents } from "@/db/schema";
import { makeAttachment, makeComment } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import { env } from "@/lib/env";
import { sweepFiles } from "@/lib/services/attachments/sweep";
import { deleteComment } from "@/lib/services/comments/remove";

// It clears the folder of all workspaces: two at once would count each other's work.
test.describe.configure({ mode: "default" });

const days = (n: number) => new Date(Date.now() - n * 86_400_000);
const pathOf = (workspaceId: string, name: string) => join(env.DATA_DIR, "files", workspaceId, name);
const age = (path: string, at: Date) => utimesSync(path, at, at);

test("what uploads left is cleared in its time, and nothing before", async ({ mint, workspace }) => {
  const place = { onboardingId: (await mint.onboarding((await mint.customer()).id)).id };
  const add = async (isNamed: boolean) => {
    const file = await makeAttachment(workspace, place);
    const comment = isNamed ? await makeComment(workspace, place, { attachment_ids: [file.id] }) : null;
    age(pathOf(workspace.id, file.id), days(40));
    return { id: file.id, commentId: comment?.id ?? "" };
  };
  const [kept, fresh, stale] = [await add(true), await add(false), await add(false)];
  const [lately, longAgo, withComment] = [await add(true), await add(true), await add(true)];
  await set(stale.id, { createdAt: days(8) });
  await set(lately.id, { deletedAt: days(29) });
  await set(longAgo.id, { deletedAt: days(31) });
  await deleteComment(workspace.ctx, withComment.commentId);
  await db.execute(
    `update comments set deleted_at = now() - interval '31 days' where id = '${withComment.commentId}'`,
  );
  const orphan = pathOf(workspace.id, "att_orphan");
  const young = pathOf(workspace.id, "att_young");
  for (const path of [orphan, young]) writeFileSync(path, "x");
  age(orphan, days(2));

  await sweepFiles(db);

  const there = (name: string) => existsSync(pathOf(workspace.id, name));
  expect([kept, fresh, stale, lately].map(({ id }) => there(id))).toEqual([true, true, true, true]);
  expect([longAgo, withComment].map(({ id }) => there(id))).toEqual([false, false]);
  expect([existsSync(orphan), existsSync(young)]).toEqual([false, true]);
  const isDeleted = async (id: string) => (await row(id))?.deletedAt !== null;
  expect([await isDeleted(kept.id), await isDeleted(fresh.id)]).toEqual([false, false]);
  expect([await isDeleted(stale.id), await isDeleted(withComment.id)]).toEqual([true, true]);
  const events = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.targetId, stale.id), eq(auditEvents.event, "attachment_removed")));
  expect(events).toMatchObject([{ actorType: "system", reason: "No comment named it within a week." }]);
});

test("a broken upload's temporary file goes after an hour", async ({ workspace }) => {
  const folder = join(env.DATA_DIR, "files", ".incoming");
  mkdirSync(folder, { recursive: true });
  const [old, young] = [join(folder, `old-${workspace.id}`), join(folder, `young-${workspace.id}`)];
  for (const path of [old, young]) writeFileSync(path, "x");
  age(old, new Date(Date.now() - 2 * 3_600_000));
  await sweepFiles(db);
  expect([existsSync(old), existsSync(young)]).toEqual([false, true]);
});

function set(id: string, values: Partial<typeof attachments.$inferInsert>) {
  return db.update(attachments).set(values).where(eq(attachments.id, id));
}

async function row(id: string) {
  const [found] = await db.select().from(attachments).where(eq(attachments.id, id));
  return found;
}
