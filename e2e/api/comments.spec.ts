import { db } from "@/db/client";
import { auditTrail } from "@/e2e/factories/audit-trail";
import { makeAttachment, makeTask } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Comment } from "@/lib/contract/comment";

type List = { data: Comment[]; has_more: boolean; next_cursor: string | null };
type Refusal = { error: { code: string; message: string; field: string; errors?: { field: string }[] } };

test("a comment starts with the defaults of the API", async ({ api, mint }) => {
  const { id: customerId } = await mint.customer();
  const onboarding = await mint.onboarding(customerId);
  const body = "# Kick-off\n\n- on **Monday**\n";
  const posted = await api.post<Comment>(`/onboardings/${onboarding.display_id}/comments`, { body });
  expect(posted.status).toBe(201);
  expect(posted.body).toMatchObject({
    object: "comment",
    onboarding_id: onboarding.id,
    task_id: null,
    body,
    visibility: "internal",
    author: { type: "api_key", name: "Tests" },
    mentions: [],
    attachments: [],
    edited_at: null,
    created_by_test_key: false,
  });
  expect((await api.get(`/comments/${posted.body.id}`)).body).toEqual(posted.body);
  expect((await api.get<List>(`/onboardings/${onboarding.id}/comments`)).body.data).toEqual([posted.body]);
});

test("comments on tasks stand with their task, and with the onboarding only where asked for", async ({
  api,
  mint,
  workspace,
}) => {
  const { id: customerId } = await mint.customer();
  const onboarding = await mint.onboarding(customerId);
  const [task, other] = [await makeTask(workspace, onboarding.id), await makeTask(workspace, onboarding.id)];
  const here = await api.post<Comment>(`/onboardings/${onboarding.id}/comments`, { body: "Here" });
  const there = await api.post<Comment>(`/tasks/${task.display_id}/comments`, { body: "There" });
  expect(there.body).toMatchObject({ onboarding_id: onboarding.id, task_id: task.id });
  const bodies = async (path: string) => (await api.get<List>(path)).body.data.map(({ body }) => body);
  expect(await bodies(`/onboardings/${onboarding.id}/comments`)).toEqual(["Here"]);
  expect(await bodies(`/onboardings/${onboarding.id}/comments?include_tasks=true`)).toEqual([
    "There",
    "Here",
  ]);
  expect(await bodies(`/tasks/${task.id}/comments`)).toEqual(["There"]);
  expect(await bodies(`/tasks/${other.id}/comments`)).toEqual([]);
  await db.execute(`update tasks set deleted_at = now() where id = '${task.id}'`);
  expect(await bodies(`/onboardings/${onboarding.id}/comments?include_tasks=true`)).toEqual(["Here"]);
  expect((await api.get<Refusal>(`/tasks/${task.id}/comments`)).body.error.code).toBe("task_not_found");
  expect((await api.post(`/tasks/${task.id}/comments`, { body: "x" })).status).toBe(404);
  expect((await api.get(`/comments/${there.body.id}`)).status).toBe(404);
  expect((await api.patch(`/comments/${there.body.id}`, { body: "x" })).status).toBe(404);
  await api.delete(`/onboardings/${onboarding.id}`);
  expect((await api.get(`/comments/${here.body.id}`)).status).toBe(404);
});

test("a walk over the pages finds each comment once, also while others are written", async ({
  api,
  mint,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const made = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      api.post<Comment>(`/onboardings/${id}/comments`, { body: `No. ${n}` }),
    ),
  );
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: List } = await api.get<List>(
      `/onboardings/${id}/comments?limit=5${cursor ? `&cursor=${cursor}` : ""}`,
    );
    seen.push(...body.data.map((comment) => comment.id));
    await api.post(`/onboardings/${id}/comments`, { body: "Meanwhile" });
    cursor = body.next_cursor;
  } while (cursor);
  expect(seen.toSorted()).toEqual(made.map(({ body }) => body.id).toSorted());
});

test("comments are taken in every state, paused and done included", async ({ api, mint }) => {
  const customer = await mint.customer();
  const paused = await mint.onboarding(customer.id, { state: "paused" });
  const done = await mint.onboarding(customer.id, { phase: "completed" });
  for (const { id } of [paused, done]) {
    const { status, body } = await api.post<Comment>(`/onboardings/${id}/comments`, { body: "Noted" });
    expect(status).toBe(201);
    expect((await api.patch(`/comments/${body.id}`, { body: "Noted." })).status).toBe(200);
    expect((await api.delete(`/comments/${body.id}`)).status).toBe(200);
  }
});

test("each fault of a body is named", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [sent, code, field] of [
    [{}, "missing_field", "body"],
    [{ body: "" }, "too_small", "body"],
    [{ body: " \n\t" }, "invalid_string", "body"],
    [{ body: "x".repeat(20_001) }, "too_big", "body"],
    [{ body: "x", visibility: "public" }, "invalid_enum_value", "visibility"],
    [{ body: "x", mentions: ["nobody"] }, "invalid_reference", "mentions[0]"],
    [{ body: "x", attachment_ids: ["att_none"] }, "invalid_reference", "attachment_ids[0]"],
    [{ body: "x", author: "me" }, "unrecognized_keys", "author"],
  ] as const) {
    const { status, body } = await api.post<Refusal>(`/onboardings/${id}/comments`, sent);
    expect([status, body.error.code, body.error.field]).toEqual([400, code, field]);
  }
  expect((await api.get<List>(`/onboardings/${id}/comments`)).body.data).toEqual([]);
  expect((await api.post(`/onboardings/${id}/comments`, { body: "x".repeat(20_000) })).status).toBe(201);
});

test("a comment with a script in it is refused, and nothing is written; code says what it wants", async ({
  api,
  mint,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const kept = await api.post<Comment>(`/onboardings/${id}/comments`, { body: "Hello" });
  for (const body of [
    "<script>alert(1)</script>",
    "![x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
  ]) {
    for (const answer of [
      await api.post<Refusal>(`/onboardings/${id}/comments`, { body }),
      await api.patch<Refusal>(`/comments/${kept.body.id}`, { body }),
    ]) {
      expect([answer.status, answer.body.error.code, answer.body.error.field]).toEqual([
        400,
        "invalid_string",
        "body",
      ]);
      expect(answer.body.error.message).toContain("backticks");
    }
  }
  const { body } = await api.get<List>(`/onboardings/${id}/comments`);
  expect(body.data).toEqual([kept.body]);
  const snippet = "Add this:\n\n```html\n<script src=x></script>\n```";
  const shown = await api.post<Comment>(`/onboardings/${id}/comments`, { body: snippet });
  expect([shown.status, shown.body.body]).toEqual([201, snippet]);
  expect(shown.headers["content-type"]).toBe("application/json; charset=utf-8");
});

test("the author edits, the author and admins delete, a viewer has words of their own", async ({
  as,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const viewer = await as(await mint.member("viewer"));
  const member = await as(await mint.member("member"));
  const admin = await as(await mint.member("admin"));
  const owner = await as(workspace.owner);
  const { body: comment } = await viewer.post<Comment>(`/onboardings/${id}/comments`, { body: "Mine" });
  const edited = await viewer.patch<Comment>(`/comments/${comment.id}`, { body: "Mine, and edited" });
  expect(edited.body).toMatchObject({ body: "Mine, and edited", edited_at: expect.stringMatching(/Z$/) });
  expect(edited.body.updated_at > comment.updated_at).toBe(true);
  for (const other of [member, admin, owner]) {
    const { status, body } = await other.patch<Refusal>(`/comments/${comment.id}`, { body: "Not mine" });
    expect([status, body.error.code]).toEqual([403, "insufficient_permissions"]);
  }
  expect((await member.delete(`/comments/${comment.id}`)).status).toBe(403);
  expect((await member.send("POST", `/comments/${comment.id}/restore`)).status).toBe(403);
  expect((await admin.delete(`/comments/${comment.id}`)).status).toBe(200);
  expect((await admin.delete(`/comments/${comment.id}`)).text).toBe(
    JSON.stringify({ object: "deleted", id: comment.id, deleted: true }),
  );
  expect((await viewer.get(`/comments/${comment.id}`)).status).toBe(404);
  expect((await viewer.patch(`/comments/${comment.id}`, { body: "x" })).status).toBe(404);
  const restored = await viewer.send<Comment>("POST", `/comments/${comment.id}/restore`);
  expect(restored.body).toMatchObject({ id: comment.id, body: "Mine, and edited" });
  expect((await owner.get<List>(`/onboardings/${id}/comments`)).body.data).toHaveLength(1);
});

test("a change that changes nothing writes nothing; a former version is refused", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const ben = await mint.member("member");
  const posted = await api.post<Comment>(`/onboardings/${id}/comments`, { body: "Hi", mentions: [ben.id] });
  const version = { "if-match": posted.headers.etag ?? "" };
  const same = await api.patch<Comment>(
    `/comments/${posted.body.id}`,
    { body: "Hi", mentions: [ben.id] },
    version,
  );
  expect([same.status, same.body]).toEqual([200, posted.body]);
  expect(await auditTrail(workspace.id, posted.body.id)).toHaveLength(1);
  expect((await api.patch(`/comments/${posted.body.id}`, { body: "Ho" }, version)).status).toBe(200);
  expect((await api.patch(`/comments/${posted.body.id}`, { body: "Ha" }, version)).status).toBe(412);
  expect((await api.delete(`/comments/${posted.body.id}`, version)).status).toBe(412);
});

test("what was said stands beside the audit event, shortened, not in it", async ({
  api,
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const long = `Dana ${"x".repeat(400)}`;
  const { body } = await api.post<Comment>(`/onboardings/${id}/comments`, {
    body: "Hi",
    visibility: "customer",
  });
  await api.patch(`/comments/${body.id}`, { body: long });
  await api.delete(`/comments/${body.id}`);
  await api.send("POST", `/comments/${body.id}/restore`);
  const events = await auditTrail(workspace.id, body.id);
  const about = { customerId: customer.id, onboardingId: id };
  expect(events).toMatchObject([
    {
      event: "comment_posted",
      ...about,
      diff: { visibility: { old: null, new: "customer" } },
      personal: { body: { old: null, new: "Hi" } },
    },
    {
      event: "comment_edited",
      ...about,
      diff: {},
      personal: { body: { old: "Hi", new: `${long.slice(0, 280)}…` } },
    },
    { event: "comment_deleted", ...about, diff: {}, personal: null },
    { event: "comment_restored", ...about, diff: {}, personal: null },
  ]);
});

test("files are named by who uploaded them, on the same record, once", async ({
  as,
  api,
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  const onboarding = await mint.onboarding(customer.id);
  const { id: onboardingId } = onboarding;
  const other = await mint.onboarding(customer.id);
  const task = await makeTask(workspace, onboarding.id);
  const owner = await as(workspace.owner);
  const mine = await makeAttachment(workspace, { onboardingId });
  const onTask = await makeAttachment(workspace, { taskId: task.id });
  const elsewhere = await makeAttachment(workspace, { onboardingId: other.id });
  const body = "See the picture";
  const post = (caller: typeof owner, ids: string[]) =>
    caller.post<Comment & Refusal>(`/onboardings/${onboardingId}/comments`, { body, attachment_ids: ids });
  const refused = await post(owner, [mine.id, onTask.id, elsewhere.id]);
  expect(refused.body.error.errors?.map(({ field }) => field)).toEqual([
    "attachment_ids[1]",
    "attachment_ids[2]",
  ]);
  expect((await post(api, [mine.id])).status).toBe(400);
  const posted = await post(owner, [mine.id]);
  expect(posted.body.attachments).toEqual([{ ...mine, comment_id: posted.body.id }]);
  expect((await post(owner, [mine.id])).status).toBe(400);
  const { body: comment } = await owner.get<Comment>(`/comments/${posted.body.id}`);
  expect(comment.attachments).toHaveLength(1);
  await owner.delete(`/comments/${comment.id}`);
  expect((await owner.get(`/attachments/${mine.id}/content`)).status).toBe(404);
  await owner.send("POST", `/comments/${comment.id}/restore`);
  expect((await owner.get(`/attachments/${mine.id}/content`)).status).toBe(200);
  await owner.delete(`/attachments/${mine.id}`);
  const without = await owner.get<Comment>(`/comments/${comment.id}`);
  expect(without.body.attachments).toEqual([]);
  expect(without.body.updated_at > comment.updated_at).toBe(true);
});

test("30 comments at once keep their milliseconds apart", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const made = await Promise.all(
    Array.from({ length: 30 }, () => api.post<Comment>(`/onboardings/${id}/comments`, { body: "At once" })),
  );
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
  expect(new Set(made.map(({ body }) => body.created_at)).size).toBe(30);
});
