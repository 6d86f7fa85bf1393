import { removeMember } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Onboarding } from "@/lib/contract/onboarding";

test("an onboarding starts with the defaults of the API", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { status, body } = await api.post<Onboarding>("/onboardings", {
    customer_id: String(customer.display_id),
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    object: "onboarding",
    display_id: 1,
    customer_id: customer.id,
    template_id: null,
    phase: "before_getting_started",
    state: "active",
    completed_at: null,
    launched_at: null,
    target_launch_date: null,
    csm_id: null,
    notes: null,
    waiting_on_customer: false,
    waiting_on_customer_since: null,
    wizard_completed_at: null,
    reminder_email: true,
    reminder_slack: true,
    reminder_frequency_days: 1,
    metadata: {},
  });
  expect(body.id).toMatch(/^onb_/);
  expect(body.phase_entered_at).toBe(body.started_at);
  expect((await api.get("/onboardings/1")).body).toEqual(body);
  expect((await api.get(`/onboardings/${body.id}`)).body).toEqual(body);
});

test("a customer that is not there is 404 with the field", async ({ api, mint }) => {
  const other = await mint.workspace();
  const foreign = await mint.customer({}, other);
  const deleted = await mint.customer();
  await api.delete(`/customers/${deleted.id}`);
  for (const customer_id of ["999", "no such", foreign.id, deleted.id]) {
    const { status, body } = await api.post("/onboardings", { customer_id });
    expect(status).toBe(404);
    expect(body).toMatchObject({
      error: { type: "not_found", code: "customer_not_found", field: "customer_id" },
    });
  }
});

test("every fault of a body is named", async ({ api, mint, workspace }) => {
  const customer = await mint.customer();
  const other = await mint.workspace();
  const faults: [object, string, string][] = [
    [{}, "missing_field", "customer_id"],
    [{ customer_id: 42 }, "invalid_type", "customer_id"],
    [{ customer_id: customer.id, phase: "nowhere" }, "invalid_enum_value", "phase"],
    [{ customer_id: customer.id, phase: "Not A Key" }, "invalid_enum_value", "phase"],
    [{ customer_id: customer.id, phase: null }, "invalid_type", "phase"],
    [{ customer_id: customer.id, state: "done" }, "invalid_enum_value", "state"],
    [{ customer_id: customer.id, target_launch_date: "2026-05-01" }, "invalid_string", "target_launch_date"],
    [{ customer_id: customer.id, csm_id: "user_nobody" }, "invalid_reference", "csm_id"],
    [{ customer_id: customer.id, se_id: other.owner.id }, "invalid_reference", "se_id"],
    [{ customer_id: customer.id, reminder_frequency_days: 0 }, "too_small", "reminder_frequency_days"],
    [{ customer_id: customer.id, reminder_frequency_days: 31 }, "too_big", "reminder_frequency_days"],
    [{ customer_id: customer.id, reminder_frequency_days: 1.5 }, "invalid_type", "reminder_frequency_days"],
    [{ customer_id: customer.id, started_at: "2026-05-01T00:00:00Z" }, "unrecognized_keys", "started_at"],
    [
      { customer_id: customer.id, state: "waiting", waiting_on_customer: false },
      "invalid_enum_value",
      "state",
    ],
    [{ customer_id: customer.id, phase: "completed", state: "paused" }, "invalid_enum_value", "state"],
  ];
  for (const [given, code, field] of faults) {
    const { status, body } = await api.post("/onboardings", given);
    expect([status, body], JSON.stringify(given)).toMatchObject([400, { error: { code, field } }]);
  }
  const both = await api.post("/onboardings", {
    customer_id: customer.id,
    csm_id: "user_x",
    se_id: "user_y",
  });
  expect(both.body).toMatchObject({ error: { errors: [{ field: "csm_id" }, { field: "se_id" }] } });
  const fine = await api.post<Onboarding>("/onboardings", {
    customer_id: customer.id,
    csm_id: workspace.owner.id,
  });
  expect(fine.body.display_id).toBe(1);
});

test("people who left cannot be put on an onboarding", async ({ api, mint, as, workspace }) => {
  const customer = await mint.customer();
  const former = await mint.member("member");
  await removeMember(former);
  const owner = await as(workspace.owner);
  for (const caller of [api, owner]) {
    const { status, body } = await caller.post("/onboardings", {
      customer_id: customer.id,
      designer_id: former.id,
    });
    expect([status, body]).toMatchObject([
      400,
      { error: { code: "invalid_reference", field: "designer_id" } },
    ]);
  }
});

test("what is created in a later phase gets its stamps and no transition", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const launched = await api.post<Onboarding>("/onboardings", { customer_id: id, phase: "launch" });
  expect(launched.body.launched_at).toBe(launched.body.started_at);
  expect(launched.body.completed_at).toBeNull();
  const done = await api.post<Onboarding>("/onboardings", { customer_id: id, phase: "completed" });
  expect(done.body).toMatchObject({ state: "active", completed_at: done.body.started_at, launched_at: null });
  const { body } = await api.get<{ data: unknown[] }>(`/onboardings/${done.body.id}/transitions`);
  expect(body.data).toEqual([]);
});

test("a member starts at the beginning, and sees only what they may", async ({ mint, as }) => {
  const closed = await mint.workspace({ defaultAccess: "assigned" });
  const mine = await mint.member("member", closed);
  const customer = await mint.customer({ owner_id: mine.id }, closed);
  const hidden = await mint.customer({ name: "Hidden" }, closed);
  const person = await as(mine);
  expect((await person.post("/onboardings", { customer_id: customer.id, phase: "review" })).status).toBe(403);
  expect((await person.post("/onboardings", { customer_id: customer.id })).status).toBe(201);
  expect((await person.post("/onboardings", { customer_id: hidden.id })).status).toBe(404);
  const unseen = await mint.onboarding(hidden.id, {}, closed);
  expect((await person.get(`/onboardings/${unseen.id}`)).status).toBe(404);
  const { body } = await person.get<{ data: Onboarding[] }>("/onboardings");
  expect(body.data.map(({ customer_id }) => customer_id)).toEqual([customer.id]);
  const viewer = await as(await mint.member("viewer", closed));
  expect((await viewer.post("/onboardings", { customer_id: customer.id })).status).toBe(404);
});

test("a viewer sees and may change nothing", async ({ mint, as }) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  const viewer = await as(await mint.member("viewer"));
  expect((await viewer.get(`/onboardings/${id}`)).status).toBe(200);
  expect((await viewer.post("/onboardings", { customer_id: customer.id })).status).toBe(403);
  expect((await viewer.patch(`/onboardings/${id}`, { notes: "x" })).status).toBe(403);
  expect((await viewer.patch(`/onboardings/${id}`, { phase: "program_design" })).status).toBe(403);
  expect((await viewer.delete(`/onboardings/${id}`)).status).toBe(403);
});

test("an update changes what it names, and nothing when nothing differs", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { body } = await api.patch<Onboarding>(`/onboardings/${id}`, {
    csm_id: workspace.owner.id,
    notes: "Kick-off on Monday",
    metadata: { deal: "A-1" },
    reminder_frequency_days: 3,
    wizard_completed_at: "2026-05-26T19:21:09+02:00",
  });
  expect(body).toMatchObject({
    csm_id: workspace.owner.id,
    notes: "Kick-off on Monday",
    metadata: { deal: "A-1" },
    reminder_frequency_days: 3,
    wizard_completed_at: "2026-05-26T17:21:09.000Z",
  });
  const again = await api.patch<Onboarding>(`/onboardings/${id}`, {
    notes: "Kick-off on Monday",
    wizard_completed_at: "2026-05-26T17:21:09Z",
    state: "active",
    phase: "before_getting_started",
  });
  expect(again.body).toEqual(body);
  const events = await api.get<{ data: { event: string }[] }>("/audit-events?event=onboarding_updated");
  expect(events.body.data).toHaveLength(1);
  const cleared = await api.patch<Onboarding>(`/onboardings/${id}`, { csm_id: null, notes: null });
  expect(cleared.body).toMatchObject({ csm_id: null, notes: null });
  const refused = await api.patch(`/onboardings/${id}`, { customer_id: "1", template_id: null });
  expect(refused.body).toMatchObject({ error: { code: "unrecognized_keys", field: "customer_id" } });
});

test("two people who edit at once: the second is told who was first", async ({
  api,
  mint,
  as,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { headers } = await api.get(`/onboardings/${id}`);
  const version = { "if-match": headers.etag ?? "" };
  const owner = await as(workspace.owner);
  expect((await owner.patch(`/onboardings/${id}`, { notes: "First" }, version)).status).toBe(200);
  const late = await api.patch<{ error: { message: string } }>(
    `/onboardings/${id}`,
    { notes: "Second" },
    version,
  );
  expect(late.status).toBe(412);
  expect(late.body.error.message).toContain("Olga Owner");
});

test("a deleted one is gone everywhere, answers the same again, and can come back", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { id, display_id } = await mint.onboarding(customer.id);
  const tombstone = { object: "deleted", id, display_id, deleted: true };
  expect((await api.delete(`/onboardings/${id}`)).body).toEqual(tombstone);
  expect((await api.delete(`/onboardings/${display_id}`)).body).toEqual(tombstone);
  expect((await api.get(`/onboardings/${id}`)).status).toBe(404);
  expect((await api.patch(`/onboardings/${id}`, { notes: "x" })).status).toBe(404);
  expect((await api.get<{ data: unknown[] }>("/onboardings")).body.data).toEqual([]);
  expect((await api.get<{ data: unknown[] }>(`/customers/${customer.id}/onboardings`)).body.data).toEqual([]);
  const graves = await api.get<{ data: unknown[] }>("/onboardings?deleted=true");
  expect(graves.body.data).toMatchObject([tombstone]);
  const back = await api.post<Onboarding>(`/onboardings/${id}/restore`);
  expect(back.body).toMatchObject({ object: "onboarding", id });
  expect((await api.post<Onboarding>(`/onboardings/${id}/restore`)).body).toEqual(back.body);
  expect((await api.get(`/onboardings/${id}`)).status).toBe(200);
  await mint.onboarding(customer.id);
  expect((await api.get<Onboarding>("/onboardings/2")).body.display_id).toBe(2);
});

test("deleting the customer hides its onboardings", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { id } = await mint.onboarding(customer.id);
  await api.delete(`/customers/${customer.id}`);
  expect((await api.get(`/onboardings/${id}`)).status).toBe(404);
  expect((await api.get<{ data: unknown[] }>("/onboardings")).body.data).toEqual([]);
  expect((await api.post(`/onboardings/${id}/restore`)).status).toBe(404);
});

test("20 created at once have numbers without a gap", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const made = await Promise.all(
    Array.from({ length: 20 }, () => api.post<Onboarding>("/onboardings", { customer_id: id })),
  );
  const numbers = made.map(({ body }) => body.display_id).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  expect(new Set(made.map(({ body }) => body.created_at)).size).toBe(20);
});
