import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, notifications } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { Task } from "@/lib/contract/task";

test("each kind of change is an event of its own, several of one request in their order", async ({
  api,
  mint,
  workspace,
}) => {
  const { id, customer_id } = await mint.onboarding((await mint.customer()).id);
  const task = await mint.task(id);
  const change = {
    title: "Call Kim",
    assignee_id: workspace.owner.id,
    due_date: "2026-06-01",
    done: true,
  };
  await api.patch(`/tasks/${task.id}`, change);
  await api.patch(`/tasks/${task.id}`, change);
  await api.patch(`/tasks/${task.id}`, { done: false });
  await api.delete(`/tasks/${task.id}`);
  await api.delete(`/tasks/${task.id}`);
  await api.post(`/tasks/${task.id}/restore`);
  await api.post(`/tasks/${task.id}/restore`);
  const events = await eventsOf(workspace.id, task.id);
  expect(events.map(({ event }) => event)).toEqual([
    "task_created",
    "task_updated",
    "task_assigned",
    "task_due_date_changed",
    "task_completed",
    "task_reopened",
    "task_deleted",
    "task_restored",
  ]);
  expect(events[1]?.diff).toEqual({ title: { old: "Call Dana", new: "Call Kim" } });
  expect(events[4]?.diff).toMatchObject({ done: { old: false, new: true }, completed_by: { old: null } });
  for (const event of events) {
    expect(event).toMatchObject({
      customerId: customer_id,
      onboardingId: id,
      targetDisplayId: task.display_id,
    });
  }
  expect(JSON.stringify(events)).not.toContain(workspace.owner.name);
});

test("the log, played back, gives each task as it is", async ({ api, mint, workspace }) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const dana = await mint.contact(customer.id);
  const parent = await mint.task(id, { description: "*now*", due_date: "2026-06-01", customer_facing: true });
  const { body: part } = await api.post<Task>(`/tasks/${parent.id}/subtasks`, { title: "Part" });
  const other = await mint.task(id, { assignee_id: workspace.owner.id });
  await api.patch(`/tasks/${part.id}`, { done: true, assignee_contact_id: dana.id });
  await api.delete(`/tasks/${part.id}`);
  await api.patch(`/tasks/${parent.id}`, { phase: "launch", title: "Parent", due_date: null });
  await api.post(`/tasks/${part.id}/restore`);
  await api.post(`/tasks/${parent.id}/subtasks`, { title: "Another" });
  await api.patch(`/tasks/${other.id}`, { phase: "launch", after: null, assignee_id: null });
  for (const task of [parent, part, other]) {
    const { body } = await api.get<Task>(`/tasks/${task.id}`);
    const played: Record<string, unknown> = {};
    for (const { diff } of await eventsOf(workspace.id, task.id)) {
      for (const [field, side] of Object.entries(diff)) {
        if (field in played) expect(played[field], field).toEqual(side.old);
        played[field] = side.new;
      }
    }
    const by = body.completed_by;
    const present = { ...body, completed_by: by && { type: by.type, id: by.id } };
    expect(present).toMatchObject(played);
    expect(Object.keys(played)).toHaveLength(Object.keys(body).length - 7);
  }
});

test("deleting a task deletes its subtasks, restoring brings back those that went with it", async ({
  api,
  mint,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const parent = await mint.task(id);
  const post = async () => (await api.post<Task>(`/tasks/${parent.id}/subtasks`, { title: "Part" })).body;
  const [part, earlier] = [await post(), await post()];
  await api.delete(`/tasks/${earlier.id}`);
  await api.delete(`/tasks/${parent.id}`);
  expect((await api.get(`/tasks/${part.id}`)).status).toBe(404);
  expect((await api.post(`/tasks/${parent.id}/subtasks`, { title: "x" })).status).toBe(404);
  expect((await api.post(`/tasks/${part.id}/restore`)).status).toBe(404);
  const restored = await api.post<Task>(`/tasks/${parent.id}/restore`);
  expect(restored.body).toEqual((await api.get(`/tasks/${parent.id}`)).body);
  expect((await api.get(`/tasks/${part.id}`)).status).toBe(200);
  expect((await api.get(`/tasks/${earlier.id}`)).status).toBe(404);
  expect((await api.post<Task>(`/tasks/${earlier.id}/restore`)).body.parent_id).toBe(parent.id);
});

test("whoever is given a task is told, but not of what they took themselves", async ({
  as,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const member = await mint.member("member");
  const [owner, self] = [await as(workspace.owner), await as(member)];
  const { body: task } = await owner.post<Task>(`/onboardings/${id}/tasks`, {
    title: "x",
    assignee_id: member.id,
  });
  await owner.patch(`/tasks/${task.id}`, { title: "y", assignee_id: member.id });
  await self.patch(`/tasks/${task.id}`, { assignee_id: workspace.owner.id });
  await self.patch(`/tasks/${task.id}`, { assignee_id: member.id });
  const told = await db
    .select()
    .from(notifications)
    .where(and(eq(notifications.workspaceId, workspace.id), eq(notifications.taskId, task.id)))
    .orderBy(asc(notifications.createdAt));
  expect(told).toMatchObject([
    { userId: member.id, event: "assigned", onboardingId: id },
    { userId: workspace.owner.id, event: "assigned", onboardingId: id },
  ]);
});

test("a test key's task is marked and tells nobody", async ({ mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { api } = await mint.key({ mode: "test" });
  const { body: task } = await api.post<Task>(`/onboardings/${id}/tasks`, {
    title: "x",
    assignee_id: workspace.owner.id,
  });
  expect(task.created_by_test_key).toBe(true);
  const events = await eventsOf(workspace.id, task.id);
  expect(events.map(({ event, reason }) => [event, reason])).toEqual([
    ["task_created", null],
    ["notification_skipped", "test_mode"],
  ]);
});

async function eventsOf(workspaceId: string, targetId: string) {
  return db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.targetId, targetId)))
    .orderBy(asc(auditEvents.number));
}
