import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications } from "@/db/schema";
import { auditTrail } from "@/e2e/factories/audit-trail";
import { expect, test } from "@/e2e/fixtures";
import type { Comment } from "@/lib/contract/comment";

type Refusal = { error: { code: string; message: string; field: string; errors?: { field: string }[] } };

test("mentions name members and, for both sides, contacts of the customer", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const ben = await mint.member("member");
  const dana = await mint.contact(customer.id);
  const elsewhere = await mint.contact((await mint.customer({ name: "Fjord" })).id);
  const stranger = (await mint.workspace()).owner;
  const post = (body: object) =>
    api.post<Comment & Refusal>(`/onboardings/${id}/comments`, { body: "Hi", ...body });
  const both = await post({ mentions: [dana.id, ben.id, ben.id], visibility: "customer" });
  expect(both.body.mentions).toEqual([
    { type: "contact", id: dana.id, name: "Dana Fischer" },
    { type: "member", id: ben.id, name: "Mika member" },
  ]);
  const inside = await post({ mentions: [ben.id, dana.id] });
  expect([inside.status, inside.body.error]).toMatchObject([
    400,
    { code: "invalid_reference", field: "mentions[1]", message: expect.stringContaining("internal comment") },
  ]);
  const wrong = await post({ mentions: [elsewhere.id, ben.id, stranger.id], visibility: "customer" });
  expect(wrong.body.error.errors?.map(({ field }) => field)).toEqual(["mentions[0]", "mentions[2]"]);
  await api.patch(`/contacts/${dana.id}`, { archived: true });
  expect((await post({ mentions: [dana.id], visibility: "customer" })).status).toBe(400);
  // Who is named already stays so, whatever became of them; only hiding the comment from them is refused.
  const edited = await api.patch<Comment>(`/comments/${both.body.id}`, { body: "Hello" });
  expect(edited.body.mentions).toHaveLength(2);
  const hidden = await api.patch<Refusal>(`/comments/${both.body.id}`, { visibility: "internal" });
  expect(hidden.body.error.code).toBe("invalid_reference");
  const alone = await api.patch<Comment>(`/comments/${both.body.id}`, {
    visibility: "internal",
    mentions: [],
  });
  expect(alone.body).toMatchObject({ visibility: "internal", mentions: [] });
});

test("nobody is named who may not see the customer", async ({ mint, as }) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const [ben, mia] = [await mint.member("member", workspace), await mint.member("member", workspace)];
  const customer = await mint.customer({ owner_id: ben.id }, workspace);
  const { id } = await mint.onboarding(customer.id, {}, workspace);
  const api = await as(workspace.owner);
  const named = (who: string) => api.post(`/onboardings/${id}/comments`, { body: "Hi", mentions: [who] });
  expect((await named(ben.id)).status).toBe(201);
  expect((await named(mia.id)).status).toBe(400);
  const unseeing = await as(mia);
  expect((await unseeing.get(`/onboardings/${id}/comments`)).status).toBe(404);
  expect((await unseeing.post(`/onboardings/${id}/comments`, { body: "x" })).status).toBe(404);
});

test("whoever is named is told once, the author never, and of an edit only who is new", async ({
  as,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const [ben, mia] = [await mint.member("member"), await mint.member("viewer")];
  const author = await as(ben);
  const { body } = await author.post<Comment>(`/onboardings/${id}/comments`, {
    body: "Hi",
    mentions: [ben.id, mia.id],
  });
  expect(await told(workspace.id, body.id)).toEqual([[mia.id, "mentioned", null]]);
  await author.patch(`/comments/${body.id}`, { mentions: [mia.id, workspace.owner.id], body: "Hi all" });
  const both = [
    [mia.id, "mentioned", null],
    [workspace.owner.id, "mentioned", null],
  ];
  expect(await told(workspace.id, body.id)).toEqual(both);
  await author.delete(`/comments/${body.id}`);
  expect((await told(workspace.id, body.id)).map(([, , deletedAt]) => deletedAt !== null)).toEqual([
    true,
    true,
  ]);
  await author.send("POST", `/comments/${body.id}/restore`);
  expect(await told(workspace.id, body.id)).toEqual(both);
});

test("a test key's mention tells nobody, and the log says so", async ({ mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const ben = await mint.member("member");
  const { api } = await mint.key({ mode: "test" });
  const { body } = await api.post<Comment>(`/onboardings/${id}/comments`, { body: "Hi", mentions: [ben.id] });
  expect(body.created_by_test_key).toBe(true);
  expect(await told(workspace.id, body.id)).toEqual([]);
  const events = await auditTrail(workspace.id, body.id);
  expect(events.map(({ event, reason }) => [event, reason])).toEqual([
    ["comment_posted", null],
    ["notification_skipped", "test_mode"],
  ]);
});

async function told(workspaceId: string, commentId: string) {
  const rows = await db
    .select()
    .from(notifications)
    .where(and(eq(notifications.workspaceId, workspaceId), eq(notifications.commentId, commentId)))
    .orderBy(asc(notifications.createdAt));
  return rows.map(({ userId, event, deletedAt }) => [userId, event, deletedAt]);
}
