import { removeMember } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Contact } from "@/lib/contract/contact";
import type { Task } from "@/lib/contract/task";

type Faults = { error: { code: string; field?: string } };

test("an assignee is a member who is here, or a contact of the customer who is not archived", async ({
  api,
  mint,
}) => {
  const [customer, other] = [await mint.customer(), await mint.customer({ name: "Fjord" })];
  const onboarding = await mint.onboarding(customer.id);
  const task = await mint.task(onboarding.id);
  const gone = await mint.member("member");
  await removeMember(gone);
  const stranger = (await mint.workspace()).owner;
  const archived = await mint.contact(customer.id);
  await api.patch(`/contacts/${archived.id}`, { archived: true });
  const deleted = await mint.contact(customer.id);
  await api.delete(`/contacts/${deleted.id}`);
  const elsewhere = await mint.contact(other.id);
  const refusals: [keyof Task, string][] = [
    ["assignee_id", gone.id],
    ["assignee_id", stranger.id],
    ["assignee_id", "user_nobody"],
    ["assignee_contact_id", archived.id],
    ["assignee_contact_id", deleted.id],
    ["assignee_contact_id", elsewhere.id],
    ["assignee_contact_id", "99"],
  ];
  for (const [field, id] of refusals) {
    for (const refused of [
      await api.patch<Faults>(`/tasks/${task.id}`, { [field]: id }),
      await api.post<Faults>(`/onboardings/${onboarding.id}/tasks`, { title: "x", [field]: id }),
    ]) {
      expect(refused.status, `${field} ${id}`).toBe(400);
      expect(refused.body.error).toMatchObject({ code: "invalid_reference", field });
    }
  }
});

test("a task has one assignee: either kind takes the place of the other", async ({
  api,
  mint,
  workspace,
}) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const dana: Contact = await mint.contact(customer.id);
  const { owner } = workspace;
  await mint.task(id, { assignee_id: owner.id });
  const toContact = await api.patch<Task>("/tasks/1", { assignee_contact_id: `${dana.display_id}` });
  expect(toContact.body).toMatchObject({ assignee_id: null, assignee_contact_id: dana.id });
  const toMember = await api.patch<Task>("/tasks/1", { assignee_id: owner.id, assignee_contact_id: null });
  expect(toMember.body).toMatchObject({ assignee_id: owner.id, assignee_contact_id: null });
  const both = { assignee_id: owner.id, assignee_contact_id: dana.id };
  for (const refused of [
    await api.patch<Faults>("/tasks/1", both),
    await api.post<Faults>(`/onboardings/${id}/tasks`, { title: "x", ...both }),
  ]) {
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_reference", field: "assignee_contact_id" });
  }
});

test("members edit tasks of customers they see, viewers only read", async ({ mint, as }) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const member = await mint.member("member", workspace);
  const mine = await mint.onboarding(
    (await mint.customer({ owner_id: member.id }, workspace)).id,
    {},
    workspace,
  );
  const hidden = await mint.onboarding((await mint.customer({}, workspace)).id, {}, workspace);
  const [seen, unseen] = [await mint.task(mine.id, {}, workspace), await mint.task(hidden.id, {}, workspace)];
  const api = await as(member);
  expect((await api.patch(`/tasks/${seen.id}`, { title: "Mine" })).status).toBe(200);
  expect((await api.get(`/tasks/${unseen.id}`)).status).toBe(404);
  expect((await api.patch(`/tasks/${unseen.id}`, { title: "x" })).status).toBe(404);
  expect((await api.post(`/onboardings/${hidden.id}/tasks`, { title: "x" })).status).toBe(404);
  const viewer = await as(await mint.member("viewer"));
  const { id } = await mint.onboarding((await mint.customer()).id);
  const task = await mint.task(id);
  expect((await viewer.get(`/tasks/${task.id}`)).status).toBe(200);
  for (const refused of [
    await viewer.patch(`/tasks/${task.id}`, { title: "x" }),
    await viewer.delete(`/tasks/${task.id}`),
    await viewer.post(`/tasks/${task.id}/subtasks`, { title: "x" }),
    await viewer.post(`/tasks/${task.id}/restore`),
    await viewer.post(`/onboardings/${id}/tasks`, { title: "x" }),
    await viewer.post("/tasks/bulk", { ids: [task.id], change: { done: true } }),
  ]) {
    expect(refused.status).toBe(403);
  }
});

test("whoever is given a task sees its customer as long as it is open, and ticks it", async ({
  mint,
  as,
}) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const member = await mint.member("member", workspace);
  const { id } = await mint.onboarding((await mint.customer({}, workspace)).id, {}, workspace);
  const task = await mint.task(id, { assignee_id: member.id }, workspace);
  const api = await as(member);
  expect((await api.patch<Task>(`/tasks/${task.id}`, { done: true })).body.done).toBe(true);
  expect((await api.get(`/tasks/${task.id}`)).status).toBe(404);
});
