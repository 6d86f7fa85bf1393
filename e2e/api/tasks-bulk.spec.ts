import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, notifications } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { BulkResult } from "@/lib/contract/bulk";
import type { Task } from "@/lib/contract/task";

type Refused = { error: { code: string; field?: string } };

test("one change for many, with an answer and an event for each", async ({ api, mint, workspace }) => {
  const one = await mint.onboarding((await mint.customer()).id);
  const two = await mint.onboarding((await mint.customer()).id);
  const made = [await mint.task(one.id), await mint.task(two.id), await mint.task(two.id)];
  const ids = [made[0]?.id ?? "", "2", "task_none", "03", "2"];
  for (const [change, event] of [
    [{ due_date: "2026-06-01" }, "task_due_date_changed"],
    [{ assignee_id: workspace.owner.id }, "task_assigned"],
    [{ done: true }, "task_completed"],
    [{ done: false }, "task_reopened"],
    [{ delete: true }, "task_deleted"],
  ] as const) {
    const { status, body } = await api.post<BulkResult>("/tasks/bulk", { ids, change });
    expect(status).toBe(200);
    expect(body.data.map(({ id, ok }) => [id, ok])).toEqual(ids.map((id) => [id, id !== "task_none"]));
    expect(body.data[2]?.error).toMatchObject({ type: "not_found", code: "task_not_found" });
    const events = await db
      .select({ targetId: auditEvents.targetId })
      .from(auditEvents)
      .where(and(eq(auditEvents.workspaceId, workspace.id), eq(auditEvents.event, event)));
    expect(events.map(({ targetId }) => targetId).sort()).toEqual(made.map(({ id }) => id).sort());
  }
});

test("a refusal of one stops none of the others and leaves nothing behind", async ({ api, mint }) => {
  const customer = await mint.customer();
  const open = await mint.onboarding(customer.id);
  const done = await mint.onboarding(customer.id);
  const other = await mint.onboarding((await mint.customer()).id);
  const [here, there, closed] = [
    await mint.task(open.id),
    await mint.task(other.id),
    await mint.task(done.id),
  ];
  const dana = await mint.contact(customer.id);
  await api.patch(`/onboardings/${done.id}`, { phase: "completed" });
  const { body } = await api.post<BulkResult>("/tasks/bulk", {
    ids: [closed.id, there.id, here.id],
    change: { assignee_contact_id: dana.id },
  });
  expect(body.data.map(({ ok, error }) => error?.code ?? ok)).toEqual([
    "onboarding_completed",
    "invalid_reference",
    true,
  ]);
  expect((await api.get<Task>(`/tasks/${here.id}`)).body.assignee_contact_id).toBe(dana.id);
  expect((await api.get<Task>(`/tasks/${there.id}`)).body).toEqual(there);
});

test("parents and subtasks together follow the rules of one by one", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const family = async () => {
    const parent = await mint.task(id);
    const post = () => api.post<Task>(`/tasks/${parent.id}/subtasks`, { title: "Part" });
    return [parent, (await post()).body, (await post()).body] as const;
  };
  const read = async (task: Task) => (await api.get<Task>(`/tasks/${task.id}`)).body;
  const bulk = async (given: readonly Task[], change: object) => {
    const { body } = await api.post<BulkResult>("/tasks/bulk", { ids: given.map((task) => task.id), change });
    expect(body.data.every(({ ok }) => ok)).toBe(true);
  };

  const [auto, ...parts] = await family();
  await bulk([...parts, auto], { done: true });
  expect(await read(auto)).toMatchObject({ done: true, auto: true });

  const [parent, first, second] = await family();
  await bulk([parent, first], { done: true, subtasks: "leave_open" });
  expect([await read(parent), await read(first), await read(second)]).toMatchObject([
    { done: true, auto: false },
    { done: true },
    { done: false },
  ]);

  await bulk([parent, first, second], { delete: true });
  expect((await api.get(`/tasks/${second.id}`)).status).toBe(404);
});

test("whoever gets many tasks at once is told once", async ({ as, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const member = await mint.member("member");
  const made = [await mint.task(id), await mint.task(id), await mint.task(id)];
  const ids = made.map((task) => task.id);
  await (await as(workspace.owner)).post("/tasks/bulk", { ids, change: { assignee_id: member.id } });
  const told = await db
    .select()
    .from(notifications)
    .where(and(eq(notifications.workspaceId, workspace.id), inArray(notifications.taskId, ids)));
  expect(told).toMatchObject([{ userId: member.id, event: "assigned" }]);
});

test("it takes up to 200 ids and exactly one change", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const task = await mint.task(id);
  const many = (count: number) => Array.from({ length: count }, (_, n) => `${n + 1}`);
  for (const [body, code, field] of [
    [{ ids: [], change: { done: true } }, "too_small", "ids"],
    [{ ids: many(201), change: { done: true } }, "too_big", "ids"],
    [{ ids: [task.id], change: {} }, "too_small", "change"],
    [{ ids: [task.id], change: { subtasks: "complete" } }, "too_small", "change"],
    [{ ids: [task.id], change: { done: true, due_date: null } }, "too_big", "change"],
    [{ ids: [task.id], change: { delete: false } }, "invalid_enum_value", "change.delete"],
    [{ ids: [task.id], change: { title: "x" } }, "unrecognized_keys", "change.title"],
    [
      { ids: [task.id], change: { assignee_id: "a", assignee_contact_id: "b" } },
      "invalid_reference",
      "change.assignee_contact_id",
    ],
  ] as const) {
    const refused = await api.post<Refused>("/tasks/bulk", body);
    expect(refused.status, JSON.stringify(body).slice(0, 80)).toBe(400);
    expect(refused.body.error).toMatchObject({ code, field });
  }
  const { body } = await api.post<BulkResult>("/tasks/bulk", { ids: many(200), change: { done: true } });
  expect(body.data).toHaveLength(200);
  expect(body.data.filter(({ ok }) => ok)).toEqual([{ id: "1", ok: true }]);
});

test("ids of another workspace name nothing", async ({ api, mint }) => {
  const other = await mint.workspace();
  const { id } = await mint.onboarding((await mint.customer({}, other)).id, {}, other);
  const foreign = await mint.task(id, {}, other);
  const { body } = await api.post<BulkResult>("/tasks/bulk", { ids: [foreign.id], change: { done: true } });
  expect(body.data).toMatchObject([{ ok: false, error: { code: "task_not_found" } }]);
});
