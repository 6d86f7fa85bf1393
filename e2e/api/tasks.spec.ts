import { expect, test } from "@/e2e/fixtures";
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
    phase: 5,
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
    "phase invalid_type",
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
