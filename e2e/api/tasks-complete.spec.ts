import { and, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, tasks } from "@/db/schema";
import type { Api } from "@/e2e/factories/client";
import { expect, test } from "@/e2e/fixtures";
import type { Task } from "@/lib/contract/task";

const subtask = async (api: Api, parentId: string, title = "Part"): Promise<Task> =>
  (await api.post<Task>(`/tasks/${parentId}/subtasks`, { title })).body;
const read = async (api: Api, { id }: Task): Promise<Task> => (await api.get<Task>(`/tasks/${id}`)).body;
const tick = (api: Api, { id }: Task, more = {}) => api.patch<Task>(`/tasks/${id}`, { done: true, ...more });
const reopen = (api: Api, { id }: Task) => api.patch<Task>(`/tasks/${id}`, { done: false });

test("completing says when and by whom, reopening takes that back", async ({ api, as, mint, workspace }) => {
  const { owner } = workspace;
  const { id } = await mint.onboarding((await mint.customer()).id);
  const task = await mint.task(id);
  const { body } = await tick(await as(owner), task);
  const by = { type: "member", id: owner.id, name: owner.name };
  expect(body).toMatchObject({
    done: true,
    completed_by: by,
    auto: false,
    completed_at: expect.stringMatching(/Z$/),
  });
  const { body: open } = await reopen(api, task);
  expect(open).toMatchObject({ done: false, completed_by: null, auto: false, completed_at: null });
  expect((await tick(api, task)).body.completed_by).toMatchObject({ type: "api_key", name: "Tests" });
});

test("subtasks are one level deep and live in the phase of their parent", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id, { phase: "review" });
  const part = await subtask(api, parent.id);
  expect(part).toMatchObject({ parent_id: parent.id, phase: "review" });
  const deeper = await api.post(`/tasks/${part.id}/subtasks`, { title: "Too deep" });
  expect(deeper.status).toBe(422);
  expect(deeper.body.error).toMatchObject({ type: "invalid_request_error", code: "nesting_too_deep" });
  for (const refused of [
    await api.post(`/tasks/${parent.id}/subtasks`, { title: "x", phase: "launch" }),
    await api.patch(`/tasks/${part.id}`, { phase: "launch" }),
  ]) {
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_enum_value", field: "phase" });
  }
  expect((await api.post(`/tasks/${parent.id}/subtasks`, { title: "x", phase: "review" })).status).toBe(201);
  await api.patch(`/tasks/${parent.id}`, { phase: "launch" });
  expect((await read(api, part)).phase).toBe("launch");
});

test("the last open subtask completes the parent by itself", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const [one, two] = [await subtask(api, parent.id), await subtask(api, parent.id)];
  await tick(api, one);
  expect((await read(api, parent)).done).toBe(false);
  await tick(api, two);
  const completed_by = { type: "system", id: null, name: "Pivotal" };
  expect(await read(api, parent)).toMatchObject({ done: true, auto: true, completed_by });
});

test("a subtask that is deleted does not count, and completes nothing", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const [one, two] = [await subtask(api, parent.id), await subtask(api, parent.id)];
  await tick(api, one);
  await api.delete(`/tasks/${two.id}`);
  expect((await read(api, parent)).done).toBe(false);
  await reopen(api, one);
  await tick(api, one);
  expect(await read(api, parent)).toMatchObject({ done: true, auto: true });
});

test("completing a parent takes its open subtasks along, or leaves them open", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const [more, done] of [
    [{}, true],
    [{ subtasks: "complete" }, true],
    [{ subtasks: "leave_open" }, false],
  ] as const) {
    const parent = await mint.task(id);
    const part = await subtask(api, parent.id);
    expect((await tick(api, parent, more)).body).toMatchObject({ done: true, auto: false });
    expect((await read(api, part)).done).toBe(done);
  }
});

test("a reopened parent leaves its subtasks done", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const part = await subtask(api, parent.id);
  await tick(api, part);
  expect((await reopen(api, parent)).body).toMatchObject({ done: false, auto: false });
  expect((await read(api, part)).done).toBe(true);
});

test("a parent that completed itself is open again with its first open subtask, one that somebody completed stays", async ({
  api,
  mint,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const isAuto of [true, false]) {
    const parent = await mint.task(id);
    const part = await subtask(api, parent.id);
    const complete = () => tick(api, isAuto ? part : parent);
    await complete();
    await reopen(api, part);
    expect((await read(api, parent)).done).toBe(!isAuto);
    await tick(api, part);
    const another = await subtask(api, parent.id);
    expect((await read(api, parent)).done).toBe(!isAuto);
    await api.delete(`/tasks/${another.id}`);
    await reopen(api, part);
    await complete();
    await api.post(`/tasks/${another.id}/restore`);
    expect((await read(api, parent)).done).toBe(!isAuto);
  }
});

test("reopening is for everyone for 30 days, then for admins", async ({ as, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const [recent, late] = [await mint.task(id), await mint.task(id)];
  const admin = await as(await mint.member("admin"));
  const member = await as(await mint.member("member"));
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
  for (const [task, days] of [
    [recent, 29.9],
    [late, 30.1],
  ] as const) {
    await tick(member, task);
    await db
      .update(tasks)
      .set({ completedAt: daysAgo(days) })
      .where(and(eq(tasks.workspaceId, workspace.id), eq(tasks.id, task.id)));
  }
  expect((await reopen(member, recent)).status).toBe(200);
  const refused = await reopen(member, late);
  expect(refused.status).toBe(403);
  expect(refused.body).toMatchObject({ error: { code: "insufficient_permissions" } });
  const inBulk = await member.post("/tasks/bulk", { ids: [late.id], change: { done: false } });
  expect(inBulk.body).toMatchObject({ data: [{ ok: false, error: { code: "insufficient_permissions" } }] });
  expect((await reopen(admin, late)).status).toBe(200);
});

test("a move completes the open tasks of the phase that is left, parents with their subtasks", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const [open, done] = [await subtask(api, parent.id), await subtask(api, parent.id)];
  await tick(api, done);
  const [later, carried] = [await mint.task(id, { phase: "review" }), await mint.task(id)];
  await api.delete(`/tasks/${carried.id}`);
  await api.patch(`/onboardings/${id}`, { phase: "program_design", open_tasks: "complete" });
  expect(await read(api, parent)).toMatchObject({
    done: true,
    auto: false,
    completed_by: { type: "api_key" },
  });
  expect(await read(api, open)).toMatchObject({ done: true, auto: false });
  expect((await read(api, later)).done).toBe(false);
  const completed = await eventsOf(workspace.id, "task_completed");
  expect(completed.map(({ targetId }) => targetId).sort()).toEqual([done.id, parent.id, open.id].sort());
});

test("20 people who tick the subtasks of one task at once complete it exactly once", async ({
  as,
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const parts = await Promise.all(Array.from({ length: 20 }, () => subtask(api, parent.id)));
  const owner = await as(workspace.owner);
  const answers = await Promise.all(parts.map((part, index) => tick(index % 2 ? owner : api, part)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  expect(await read(api, parent)).toMatchObject({ done: true, auto: true });
  const events = await eventsOf(workspace.id, "task_completed");
  expect(events.filter(({ targetId }) => targetId === parent.id)).toHaveLength(1);
  expect(events).toHaveLength(21);
});

async function eventsOf(workspaceId: string, event: "task_completed") {
  return db
    .select({ targetId: auditEvents.targetId })
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.event, event)));
}
