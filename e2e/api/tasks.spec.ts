import { removeMember } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Contact } from "@/lib/contract/contact";
import type { Task } from "@/lib/contract/task";

type Faults = { error: { code: string; field?: string; errors?: { code: string; field: string }[] } };

test("a task starts with its defaults, in the phase that the onboarding is in", async ({ api, mint }) => {
  const onboarding = await mint.onboarding((await mint.customer()).id, { phase: "review" });
  const { status, body } = await api.post<Task>(`/onboardings/${onboarding.display_id}/tasks`, {
    title: "  Send the questionnaire ",
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    object: "task",
    display_id: 1,
    onboarding_id: onboarding.id,
    phase: "review",
    parent_id: null,
    title: "Send the questionnaire",
    description: null,
    assignee_id: null,
    assignee_contact_id: null,
    unfilled_rule: null,
    due_date: null,
    customer_facing: false,
    done: false,
    completed_at: null,
    completed_by: null,
    auto: false,
    template_id: null,
    created_by_test_key: false,
  });
  expect((await api.get("/tasks/1")).body).toEqual(body);
  expect((await api.get(`/tasks/${body.id}`)).body).toEqual(body);
});

test("each field is kept as it was sent, and cleared by null", async ({ api, mint, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const given = {
    title: "x".repeat(255),
    description: "# Steps\n\n1. Call".padEnd(20_000, "."),
    assignee_id: workspace.owner.id,
    due_date: "2028-02-29",
    customer_facing: true,
    phase: "launch",
  };
  const { body } = await api.post<Task>(`/onboardings/${id}/tasks`, given);
  expect(body).toMatchObject(given);
  const cleared = { description: null, assignee_id: null, due_date: null };
  expect((await api.patch<Task>("/tasks/1", cleared)).body).toMatchObject({ ...given, ...cleared });
});

test("each fault of a body is named", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { status, body } = await api.post<Faults>(`/onboardings/${id}/tasks`, {
    title: " ",
    description: "x".repeat(20_001),
    assignee_id: 5,
    due_date: "2026-02-30",
    customer_facing: null,
    phase: "No Phase",
    parent_id: "1",
    done: true,
  });
  expect(status).toBe(400);
  expect(body.error.errors?.map(({ code, field }) => `${field} ${code}`)).toEqual([
    "title too_small",
    "description too_big",
    "assignee_id invalid_type",
    "due_date invalid_string",
    "customer_facing invalid_type",
    "phase invalid_enum_value",
    "parent_id unrecognized_keys",
    "done unrecognized_keys",
  ]);
  for (const due_date of ["0000-01-01", "10000-01-01", "2026-06-01T00:00:00Z", "tomorrow", ""]) {
    const refused = await api.post<Faults>(`/onboardings/${id}/tasks`, { title: "x", due_date });
    expect(refused.body.error, due_date).toMatchObject({ code: "invalid_string", field: "due_date" });
  }
  for (const due_date of ["0001-01-01", "9999-12-31"]) {
    const taken = await api.post<Task>(`/onboardings/${id}/tasks`, { title: "x", due_date });
    expect(taken.body.due_date).toBe(due_date);
  }
});

test("a phase is one of the workspace's that is not archived", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  await mint.task(id);
  for (const refused of [
    await api.post<Faults>(`/onboardings/${id}/tasks`, { title: "x", phase: "kickoff" }),
    await api.patch<Faults>("/tasks/1", { phase: "kickoff" }),
  ]) {
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_enum_value", field: "phase" });
  }
});

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

test("tasks of a done onboarding are read-only, those of a paused one are not", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const [task, deleted] = [await mint.task(id), await mint.task(id)];
  await api.delete(`/tasks/${deleted.id}`);
  await api.patch(`/onboardings/${id}`, { state: "paused" });
  expect((await api.patch(`/tasks/${task.id}`, { title: "While it is paused" })).status).toBe(200);
  await api.patch(`/onboardings/${id}`, { state: "active", phase: "completed" });
  for (const refused of [
    await api.post<Faults>(`/onboardings/${id}/tasks`, { title: "x" }),
    await api.post<Faults>(`/tasks/${task.id}/subtasks`, { title: "x" }),
    await api.patch<Faults>(`/tasks/${task.id}`, { title: "x" }),
    await api.patch<Faults>(`/tasks/${task.id}`, { done: true }),
    await api.delete<Faults>(`/tasks/${task.id}`),
    await api.post<Faults>(`/tasks/${deleted.id}/restore`),
  ]) {
    expect(refused.status).toBe(409);
    expect(refused.body.error).toMatchObject({ type: "conflict", code: "onboarding_completed" });
  }
  expect((await api.patch(`/tasks/${task.id}`, { title: "While it is paused" })).status).toBe(200);
  expect((await api.get<Task>(`/tasks/${task.id}`)).body.title).toBe("While it is paused");
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

test("versions, repeats and replays hold as everywhere", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const key = { "idempotency-key": "once" };
  const first = await api.post<Task>(`/onboardings/${id}/tasks`, { title: "Call" }, key);
  const replay = await api.post<Task>(`/onboardings/${id}/tasks`, { title: "Call" }, key);
  expect(replay).toMatchObject({ status: 201, text: first.text });
  const version = { "if-match": first.headers.etag ?? "" };
  const same = await api.patch<Task>("/tasks/1", { title: " Call ", done: false }, version);
  expect(same.body.updated_at).toBe(first.body.updated_at);
  expect((await api.patch("/tasks/1", { done: true }, version)).status).toBe(200);
  expect((await api.patch("/tasks/1", { title: "x" }, version)).status).toBe(412);
  expect((await api.delete("/tasks/1", version)).status).toBe(412);
  const { headers } = await api.get("/tasks/1");
  expect((await api.patch("/tasks/1", { done: false }, { "if-match": headers.etag ?? "" })).status).toBe(200);
  const gone = await api.delete("/tasks/1");
  expect(await api.delete("/tasks/1")).toMatchObject({ status: 200, text: gone.text });
  expect((await api.patch("/tasks/1", { title: "x" })).status).toBe(404);
});
