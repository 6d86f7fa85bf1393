import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { onboardings, phases } from "@/db/schema";
import { makeOnboarding } from "@/e2e/db/rows";
import { keysOf, makeTemplate, sequence } from "@/e2e/factories/phases";
import { expect, test } from "@/e2e/fixtures";
import type { Onboarding } from "@/lib/contract/onboarding";
import type { Phase, PhaseList } from "@/lib/contract/phase";
import type { Transition } from "@/lib/contract/transition";

test("the order is taken whole, the completed phase last", async ({ api }) => {
  const order = [...sequence.slice(0, -1).reverse(), "completed"];
  const { status, body, headers } = await api.patch<PhaseList>("/phases", { order });
  expect(status).toBe(200);
  expect(body.data.map(({ key }) => key)).toEqual(order);
  expect(body.data.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const read = await api.get("/phases");
  expect(read.text).toBe(JSON.stringify(body));
  expect(read.headers.etag).toBe(headers.etag);
  for (const [wanted, fault] of [
    [order.slice(1), "order missing_field"],
    [[...order.slice(0, -1), "nowhere", "completed"], "order[6] invalid_enum_value"],
    [["review", ...order], "order[4] invalid_enum_value"],
    [["completed", ...order.slice(0, -1)], "order[0] invalid_enum_value"],
  ] as const) {
    const refused = await api.patch<Refusal>("/phases", { order: wanted });
    expect(refused.status).toBe(400);
    expect(`${refused.body.error.field} ${refused.body.error.code}`).toBe(fault);
  }
  await api.delete("/phases/review");
  const archived = await api.patch<Refusal>("/phases", { order });
  expect(archived.body.error).toMatchObject({ code: "invalid_enum_value", field: "order[3]" });
  expect(await keysOf(api)).toEqual(order.filter((key) => key !== "review"));
});

test("an archived phase leaves the sequence and comes back to its place", async ({ api }) => {
  const { body: review } = await api.get<Phase>("/phases/review");
  const first = await api.delete("/phases/review");
  expect(first).toMatchObject({ status: 200, body: { object: "deleted", id: review.id, deleted: true } });
  expect((await api.delete(`/phases/${review.id}`)).text).toBe(first.text);
  const left = await api.get<PhaseList>("/phases");
  expect(left.body.data.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  const { body: archived } = await api.get<PhaseList>("/phases?archived=true");
  expect(archived.data).toMatchObject([{ key: "review", position: null }]);
  expect(archived.data[0]?.archived_at).not.toBeNull();
  const back = await api.patch<Phase>("/phases/review", { archived: false });
  expect(back.body).toMatchObject({ position: 3, archived_at: null });
  expect(await keysOf(api)).toEqual(sequence);
  await api.delete("/phases/launch");
  for (const key of sequence.slice(1, 5)) await api.delete(`/phases/${key}`);
  expect((await api.patch<Phase>("/phases/launch", { archived: false })).body.position).toBe(2);
});

test("the completed phase and the last one beside it stay", async ({ api }) => {
  const completed = await api.delete<Refusal>("/phases/completed");
  expect(completed).toMatchObject({ status: 409, body: { error: { code: "phase_required" } } });
  for (const key of sequence.slice(1, -1)) expect((await api.delete(`/phases/${key}`)).status).toBe(200);
  const last = await api.delete<Refusal>("/phases/before_getting_started");
  expect(last).toMatchObject({ status: 409, body: { error: { code: "phase_required" } } });
});

test("a phase that holds open onboardings is archived only when they have a place", async ({
  api,
  mint,
  workspace,
}) => {
  const { id: customerId } = await mint.customer();
  const gone = await mint.customer({ name: "Gone" });
  await makeOnboarding(workspace.id, customerId, "review");
  await makeOnboarding(workspace.id, customerId, "review", { state: "paused" });
  await makeOnboarding(workspace.id, customerId, "review", { deletedAt: new Date() });
  await makeOnboarding(workspace.id, customerId, "completed", { completedAt: new Date() });
  await makeOnboarding(workspace.id, gone.id, "launch");
  await api.delete(`/customers/${gone.id}`);
  const { body } = await api.get<PhaseList>("/phases");
  expect(body.data.map(({ open_onboardings }) => open_onboardings)).toEqual([0, 0, 2, 0, 0, 0, 0]);
  const refused = await api.delete<Refusal>("/phases/review");
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatchObject({ type: "conflict", code: "phase_in_use", field: "move_to" });
  expect(refused.body.error.message).toContain("2 open onboardings");
  for (const key of ["review", "nowhere"]) {
    const unfit = await api.delete<Refusal>(`/phases/review?move_to=${key}`);
    expect(unfit.status).toBe(400);
    expect(unfit.body.error).toMatchObject({ code: "invalid_enum_value", field: "move_to" });
  }
  expect(await keysOf(api)).toEqual(sequence);
});

test("archiving moves open onboardings by the pipeline, and paused ones stay paused", async ({
  api,
  mint,
}) => {
  const { id: customer_id } = await mint.customer();
  const start = async (state: string) =>
    (await api.post<Onboarding>("/onboardings", { customer_id, phase: "review", state })).body.id;
  const [running, paused] = [await start("active"), await start("paused")];
  const { status } = await api.delete("/phases/review?move_to=internal_qa");
  expect(status).toBe(200);
  for (const [id, state] of [
    [running, "active"],
    [paused, "paused"],
  ]) {
    const { body } = await api.get<Onboarding>(`/onboardings/${id}`);
    expect(body).toMatchObject({ phase: "internal_qa", state });
    const { body: history } = await api.get<{ data: Transition[] }>(`/onboardings/${id}/transitions`);
    expect(history.data).toMatchObject([
      { from_phase: "review", to_phase: "internal_qa", kind: "skip", reason: "phase archived" },
    ]);
  }
  expect((await api.get<Phase>("/phases/internal_qa")).body.open_onboardings).toBe(2);
  expect((await api.get<Phase>("/phases/review")).body.open_onboardings).toBe(0);
});

test("onboardings that start while their phase is archived end in none that is", async ({
  api,
  mint,
  workspace,
}) => {
  const { id: customer_id } = await mint.customer();
  const [archived, ...started] = await Promise.all([
    api.delete("/phases/review?move_to=launch"),
    ...Array.from({ length: 20 }, () => api.post("/onboardings", { customer_id, phase: "review" })),
  ]);
  expect(archived?.status).toBe(200);
  expect(started.every(({ status }) => status === 201 || status === 400)).toBe(true);
  const rows = await db
    .select({ phase: onboardings.phase })
    .from(onboardings)
    .where(eq(onboardings.workspaceId, workspace.id));
  expect(rows).toHaveLength(started.filter(({ status }) => status === 201).length);
  expect(rows.every(({ phase }) => phase === "launch")).toBe(true);
});

test("a preset replaces the open phases until there are onboardings", async ({ api, mint, workspace }) => {
  await makeTemplate(workspace.id, "review");
  const { status, body } = await api.post<PhaseList>("/phases/preset", { preset: "classic" });
  expect(status).toBe(200);
  expect(body.data.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "Kickoff open",
    "Integration open",
    "UAT open",
    "Launch launch",
    "Adoption open",
    "Completed completed",
  ]);
  expect(body.data.map(({ position, colour }) => `${position} ${colour}`)).toEqual([
    "1 1",
    "2 2",
    "3 3",
    "4 4",
    "5 5",
    "6 6",
  ]);
  const { body: archived } = await api.get<PhaseList>("/phases?archived=true");
  expect(archived.data.map(({ key }) => key)).toEqual(["review"]);

  await api.patch("/phases/launch", { name: "Go-live" });
  const again = await api.post<PhaseList>("/phases/preset", { preset: "api" });
  expect(again.body.data.map(({ key }) => key)).toEqual(sequence);
  expect(again.body.data[5]?.name).toBe("Go-live");
  expect((await api.get<PhaseList>("/phases?archived=true")).body.data).toEqual([]);

  const { id: customerId } = await mint.customer();
  await makeOnboarding(workspace.id, customerId, "review", { deletedAt: new Date() });
  const late = await api.post<Refusal>("/phases/preset", { preset: "classic" });
  expect(late).toMatchObject({ status: 409, body: { error: { code: "phase_in_use" } } });
  expect(await keysOf(api)).toEqual(sequence);
});

test("versions are compared, of one phase and of the whole order", async ({ api }) => {
  const { headers } = await api.get("/phases/review");
  const version = { "if-match": headers.etag ?? "" };
  expect((await api.patch("/phases/review", { name: "Sign-off" }, version)).status).toBe(200);
  const stale = await api.patch<Refusal>("/phases/review", { target_days: 9 }, version);
  expect(stale).toMatchObject({ status: 412, body: { error: { code: "version_mismatch" } } });
  expect((await api.delete("/phases/review", version)).status).toBe(412);

  const list = await api.get("/phases");
  const listed = { "if-match": list.headers.etag ?? "" };
  const order = ["review", ...sequence.filter((key) => key !== "review")];
  expect((await api.patch("/phases", { order }, listed)).status).toBe(200);
  expect((await api.patch("/phases", { order: sequence }, listed)).status).toBe(412);
});

test("20 admins who add, archive and reorder at once leave one gapless sequence", async ({
  api,
  workspace,
}) => {
  const shuffled = (turn: number) => [
    ...sequence.slice(0, -1).map((_, index) => sequence[(index + turn) % 6] ?? ""),
    "completed",
  ];
  const adds = Array.from({ length: 20 }, (_, n) =>
    api.post<Phase>("/phases", { name: `Step ${n}`, after: null }),
  );
  const orders = Array.from({ length: 10 }, (_, turn) => api.patch("/phases", { order: shuffled(turn) }));
  const same = Array.from({ length: 10 }, () => api.post("/phases", { name: "Twin" }));
  const added = await Promise.all(adds);
  const twins = await Promise.all(same);
  expect(added.map(({ status }) => status)).toEqual(added.map(() => 201));
  expect((await Promise.all(orders)).every(({ status }) => status === 200 || status === 400)).toBe(true);
  expect(twins.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
  const whole = await keysOf(api);
  expect(whole.toSorted()).toEqual(
    [...sequence, "twin", ...added.map(({ body: { key } }) => key)].toSorted(),
  );
  const changes = await Promise.all([
    ...added.slice(0, 10).map(({ body: { key } }) => api.delete(`/phases/${key}`)),
    ...Array.from({ length: 10 }, (_, n) =>
      api.patch("/phases", { order: [...whole.slice(n, -1), ...whole.slice(0, n), "completed"] }),
    ),
  ]);
  expect(changes.every(({ status }) => status === 200 || status === 400)).toBe(true);
  const rows = await db
    .select()
    .from(phases)
    .where(eq(phases.workspaceId, workspace.id))
    .orderBy(asc(phases.position));
  const live = rows.filter(({ archivedAt }) => archivedAt === null);
  expect(live.map(({ position }) => position)).toEqual(live.map((_, index) => index + 1));
  expect(live).toHaveLength(18);
  expect(live.at(-1)?.kind).toBe("completed");
});

type Refusal = { error: { code: string; field?: string; message: string } };
