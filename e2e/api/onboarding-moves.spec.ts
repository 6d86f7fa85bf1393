import { expect, test } from "@/e2e/fixtures";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { Transition } from "@/lib/contract/transition";

type Refusal = { error: { code: string; field?: string; message: string } };
type List<T> = { data: T[] };

test("advance, skip and send back are told apart and kept", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  for (const phase of ["program_design", "internal_qa", "review"]) {
    expect(
      (await api.patch<Onboarding>(`/onboardings/${id}`, { phase, note: `to ${phase}` })).body.phase,
    ).toBe(phase);
  }
  const { body } = await api.get<List<Transition>>(`/onboardings/${id}/transitions`);
  expect(body.data).toMatchObject([
    { from_phase: "internal_qa", to_phase: "review", kind: "send_back", note: "to review", undo: false },
    { from_phase: "program_design", to_phase: "internal_qa", kind: "skip" },
    { from_phase: "before_getting_started", to_phase: "program_design", kind: "advance" },
  ]);
  expect(body.data[0]?.actor).toMatchObject({ type: "api_key", name: "Tests" });
  const page = await api.get<List<Transition> & { next_cursor: string }>(
    `/onboardings/${id}/transitions?limit=2`,
  );
  expect(page.body.data).toHaveLength(2);
  const rest = await api.get<List<Transition>>(
    `/onboardings/${id}/transitions?cursor=${encodeURIComponent(page.body.next_cursor)}`,
  );
  expect(rest.body.data.map(({ kind }) => kind)).toEqual(["advance"]);
});

test("launch is stamped once, completion as long as it lasts", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id, { state: "waiting" });
  const launch = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "launch" });
  expect(launch.body.launched_at).toBe(launch.body.phase_entered_at);
  const done = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "completed" });
  expect(done.body).toMatchObject({
    state: "active",
    waiting_on_customer: false,
    waiting_on_customer_since: null,
    completed_at: done.body.phase_entered_at,
    launched_at: launch.body.launched_at,
  });
  const closed = await api.patch<Refusal>(`/onboardings/${id}`, { phase: "launch" });
  expect([closed.status, closed.body.error.code]).toEqual([409, "onboarding_completed"]);
  const reopened = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "launch", state: "at_risk" });
  expect(reopened.body).toMatchObject({
    phase: "launch",
    state: "at_risk",
    completed_at: null,
    launched_at: launch.body.launched_at,
  });
});

test("a done one keeps notes, people and metadata open, and nothing that would make it run", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id, { phase: "completed" });
  for (const patch of [
    { state: "active" },
    { state: "paused" },
    { waiting_on_customer: true },
    { target_launch_date: "2027-01-01T00:00:00Z" },
    { reminder_email: false },
  ]) {
    const { status, body } = await api.patch<Refusal>(`/onboardings/${id}`, patch);
    expect([status, body.error.code], JSON.stringify(patch)).toEqual([409, "onboarding_completed"]);
  }
  const patch = { notes: "Went well", csm_id: workspace.owner.id, metadata: { nps: 9 } };
  expect((await api.patch<Onboarding>(`/onboardings/${id}`, patch)).body).toMatchObject(patch);
  const same = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "completed" });
  expect(same.status).toBe(200);
});

test("a paused one moves only when the request resumes it", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id, { state: "paused" });
  for (const patch of [
    { phase: "review" },
    { phase: "review", state: "paused" },
    { phase: "review", waiting_on_customer: true },
  ]) {
    const { status, body } = await api.patch<Refusal>(`/onboardings/${id}`, patch);
    expect([status, body.error.code], JSON.stringify(patch)).toEqual([409, "onboarding_paused"]);
  }
  const same = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "before_getting_started" });
  expect([same.status, same.body.state]).toEqual([200, "paused"]);
  const moved = await api.patch<Onboarding>(`/onboardings/${id}`, { phase: "review", state: "waiting" });
  expect(moved.body).toMatchObject({ phase: "review", state: "waiting", waiting_on_customer: true });
});

test("waiting and its state go together over the API", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const patch = async (given: object) => (await api.patch<Onboarding>(`/onboardings/${id}`, given)).body;
  const waiting = await patch({ waiting_on_customer: true });
  expect(waiting.state).toBe("waiting");
  expect(waiting.waiting_on_customer_since).not.toBeNull();
  const atRisk = await patch({ state: "at_risk" });
  expect(atRisk).toMatchObject({
    state: "at_risk",
    waiting_on_customer: true,
    waiting_on_customer_since: waiting.waiting_on_customer_since,
  });
  expect((await api.get<List<Onboarding>>("/onboardings?state=waiting")).body.data).toHaveLength(1);
  expect(await patch({ state: "active" })).toMatchObject({
    waiting_on_customer: false,
    waiting_on_customer_since: null,
  });
  expect((await api.get<List<Onboarding>>("/onboardings?state=waiting")).body.data).toHaveLength(0);
});

test("who may move: the csm and those on it advance and send back, admins also skip", async ({
  mint,
  as,
}) => {
  const customer = await mint.customer();
  const [csm, se, stranger, admin] = [
    await mint.member("member"),
    await mint.member("member"),
    await mint.member("member"),
    await mint.member("admin"),
  ];
  const { id } = await mint.onboarding(customer.id, { csm_id: csm.id, se_id: se.id });
  const move = async (who: typeof csm, given: object) =>
    (await (await as(who)).patch(`/onboardings/${id}`, given)).status;
  expect(await move(stranger, { phase: "program_design" })).toBe(403);
  expect(await move(stranger, { notes: "I may still write" })).toBe(200);
  expect(await move(csm, { phase: "program_design" })).toBe(200);
  expect(await move(se, { phase: "review" })).toBe(200);
  expect(await move(csm, { phase: "launch" })).toBe(403);
  expect(await move(se, { phase: "before_getting_started", reason: "Scope changed" })).toBe(200);
  expect(await move(admin, { phase: "launch" })).toBe(200);
});

test("a person says why, a key need not", async ({ api, mint, as, workspace }) => {
  const { id } = await mint.onboarding((await mint.customer()).id, {
    phase: "review",
    target_launch_date: "2027-03-01T12:00:00Z",
  });
  const owner = await as(workspace.owner);
  const refused = await owner.patch<Refusal>(`/onboardings/${id}`, { phase: "program_design" });
  expect([refused.status, refused.body.error]).toMatchObject([
    400,
    { code: "reason_required", field: "reason" },
  ]);
  const week = await owner.patch(`/onboardings/${id}`, { target_launch_date: "2027-03-08T12:00:00Z" });
  expect(week.status).toBe(200);
  const more = await owner.patch<Refusal>(`/onboardings/${id}`, {
    target_launch_date: "2027-03-16T12:00:00Z",
  });
  expect([more.status, more.body.error]).toMatchObject([400, { code: "reason_required", field: "reason" }]);
  const told = await owner.patch(`/onboardings/${id}`, {
    target_launch_date: "2027-03-16T12:00:00Z",
    phase: "program_design",
    reason: "Their data is late",
  });
  expect(told.status).toBe(200);
  expect((await api.patch(`/onboardings/${id}`, { phase: "before_getting_started" })).status).toBe(200);
  expect((await api.patch(`/onboardings/${id}`, { target_launch_date: "2027-06-01T12:00:00Z" })).status).toBe(
    200,
  );
  const events = await api.get<List<{ event: string; reason: string | null; diff: Record<string, unknown> }>>(
    "/audit-events?event=target_shifted,phase_changed",
  );
  expect(events.body.data.map(({ event, reason }) => [event, reason])).toEqual([
    ["target_shifted", null],
    ["phase_changed", null],
    ["target_shifted", "Their data is late"],
    ["phase_changed", "Their data is late"],
    ["target_shifted", null],
  ]);
  expect(events.body.data[4]?.diff).toEqual({
    target_launch_date: { old: "2027-03-01T12:00:00.000Z", new: "2027-03-08T12:00:00.000Z" },
  });
});

test("undo takes back one's own last move without a reason, and nobody else's", async ({
  mint,
  as,
  workspace,
  api,
}) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const owner = await as(workspace.owner);
  const admin = await as(await mint.member("admin"));
  await owner.patch(`/onboardings/${id}`, { phase: "program_design" });
  const foreign = await admin.patch<Refusal>(`/onboardings/${id}`, {
    phase: "before_getting_started",
    undo: true,
  });
  expect(foreign.body.error.code).toBe("reason_required");
  const undone = await owner.patch<Onboarding>(`/onboardings/${id}`, {
    phase: "before_getting_started",
    undo: true,
  });
  expect(undone.body.phase).toBe("before_getting_started");
  const { body } = await api.get<List<Transition>>(`/onboardings/${id}/transitions`);
  expect(body.data.map(({ undo }) => undo)).toEqual([true, false]);
});

test("two who move the same card: one wins, the other is told", async ({ mint, as, workspace, api }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const { headers } = await api.get(`/onboardings/${id}`);
  const version = { "if-match": headers.etag ?? "" };
  const people = [await as(workspace.owner), await as(await mint.member("admin"))];
  const answers = await Promise.all(
    people.map((person) => person.patch(`/onboardings/${id}`, { phase: "program_design" }, version)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  const { body } = await api.get<List<Transition>>(`/onboardings/${id}/transitions`);
  expect(body.data).toHaveLength(1);
});

test("20 writers on one onboarding lose nothing: the transitions form a chain", async ({ api, mint }) => {
  const { id } = await mint.onboarding((await mint.customer()).id);
  const phases = ["program_design", "review", "program_buildout", "internal_qa", "launch"];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      n % 4 === 0
        ? api.patch(`/onboardings/${id}`, { notes: `Note ${n}`, waiting_on_customer: n % 8 === 0 })
        : api.patch(`/onboardings/${id}`, { phase: phases[n % 5] }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  const { body } = await api.get<List<Transition>>(`/onboardings/${id}/transitions?limit=100`);
  const chain = body.data.toReversed();
  let at = "before_getting_started";
  for (const { from_phase, to_phase } of chain) {
    expect(from_phase).toBe(at);
    at = to_phase;
  }
  expect((await api.get<Onboarding>(`/onboardings/${id}`)).body.phase).toBe(at);
});

test("a bulk move answers for each", async ({ api, mint, as }) => {
  const customer = await mint.customer();
  const member = await mint.member("member");
  const mine = await mint.onboarding(customer.id, { csm_id: member.id });
  const paused = await mint.onboarding(customer.id, { csm_id: member.id, state: "paused" });
  const others = await mint.onboarding(customer.id);
  const person = await as(member);
  const { status, body } = await person.post<{
    data: { id: string; ok: boolean; error?: { code: string } }[];
  }>("/onboardings/bulk", {
    ids: [mine.id, String(paused.display_id), others.id, "999"],
    change: { phase: "program_design" },
  });
  expect(status).toBe(200);
  expect(body.data.map(({ id, ok, error }) => [id, ok, error?.code])).toEqual([
    [mine.id, true, undefined],
    [String(paused.display_id), false, "onboarding_paused"],
    [others.id, false, "insufficient_permissions"],
    ["999", false, "onboarding_not_found"],
  ]);
  expect((await api.get<Onboarding>(`/onboardings/${mine.id}`)).body.phase).toBe("program_design");
  const events = await api.get<List<{ event: string }>>("/audit-events?event=phase_changed");
  expect(events.body.data).toHaveLength(1);
});

test("what a test key moves tells nobody, and says so", async ({ mint, api }) => {
  const csm = await mint.member("member");
  const { id } = await mint.onboarding((await mint.customer()).id, { csm_id: csm.id });
  const { api: testApi } = await mint.key({ mode: "test" });
  await testApi.patch(`/onboardings/${id}`, { phase: "launch" });
  const { body } = await api.get<List<{ reason: string; test_mode: boolean }>>(
    "/audit-events?event=notification_skipped",
  );
  expect(body.data).toMatchObject([{ reason: "test_mode", test_mode: true }]);
});
