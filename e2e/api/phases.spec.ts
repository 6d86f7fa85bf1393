import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, templates } from "@/db/schema";
import { makeOnboarding } from "@/e2e/db/rows";
import { keysOf, makeTemplate, sequence } from "@/e2e/factories/phases";
import { expect, test } from "@/e2e/fixtures";
import type { Phase, PhaseList } from "@/lib/contract/phase";

test("a workspace starts with the sequence of the API", async ({ api }) => {
  const { status, body, headers } = await api.get<PhaseList>("/phases");
  expect(status).toBe(200);
  expect(body.data.map(({ key }) => key)).toEqual(sequence);
  expect(body.data.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(body.data.map(({ target_days }) => target_days)).toEqual([7, 14, 7, 21, 7, 7, null]);
  expect(body.data.map(({ kind }) => kind)).toEqual([...Array(5).fill("open"), "launch", "completed"]);
  expect(body.data[1]).toMatchObject({
    object: "phase",
    name: "Program design",
    colour: "2",
    default_template_id: null,
    open_onboardings: 0,
    archived_at: null,
  });
  expect((await api.get("/phases", { "if-none-match": headers.etag ?? "" })).status).toBe(304);
  const { body: one } = await api.get<Phase>("/phases/program_design");
  expect(one).toEqual(body.data[1]);
  expect((await api.get(`/phases/${one.id}`)).body).toEqual(one);
  expect((await api.get<PhaseList>("/phases?archived=true")).body.data).toEqual([]);
  expect((await api.get("/phases?limit=2")).status).toBe(400);
});

test("a new phase gets its key from the name and its place before the completed one", async ({ api }) => {
  const { status, body } = await api.post<Phase>("/phases", {
    name: " Kick-off & planning ",
    target_days: 5,
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    key: "kick_off_planning",
    name: "Kick-off & planning",
    kind: "open",
    position: 7,
    target_days: 5,
    colour: "7",
  });
  const first = await api.post<Phase>("/phases", { name: "Signed", after: null });
  expect(first.body).toMatchObject({ position: 1, target_days: null, colour: "1" });
  const third = await api.post<Phase>("/phases", { name: "Scoping", after: "signed", colour: "4" });
  expect(third.body).toMatchObject({ position: 2, colour: "4" });
  expect(await keysOf(api)).toEqual([
    "signed",
    "scoping",
    ...sequence.slice(0, -1),
    "kick_off_planning",
    "completed",
  ]);
});

test("keys are never made twice, and never change", async ({ api }) => {
  const renamed = await api.patch<Phase>("/phases/review", { name: "Sign-off" });
  expect(renamed.body).toMatchObject({ key: "review", name: "Sign-off" });
  expect((await api.post<Phase>("/phases", { name: "Review" })).body.key).toBe("review_2");
  await api.delete("/phases/review_2");
  expect((await api.post<Phase>("/phases", { name: "Review" })).body.key).toBe("review_3");
  expect((await api.post<Phase>("/phases", { name: "Preset" })).body.key).toBe("preset_2");
});

test("each fault of a body is named", async ({ api }) => {
  const faults = async (method: "POST" | "PATCH", path: string, json: object) => {
    const { status, body } = await api.send<Refusal>(method, path, { json });
    expect(status).toBe(400);
    return (body.error.errors ?? [body.error]).map(({ code, field }) => `${field} ${code}`);
  };
  expect(
    await faults("POST", "/phases", {
      name: " ",
      target_days: 0,
      colour: "pink",
      kind: "completed",
      key: "mine",
    }),
  ).toEqual([
    "name too_small",
    "target_days too_small",
    "colour invalid_enum_value",
    "kind invalid_enum_value",
    "key unrecognized_keys",
  ]);
  expect(await faults("POST", "/phases", { name: "x".repeat(256), target_days: 366 })).toEqual([
    "name too_big",
    "target_days too_big",
  ]);
  expect(await faults("POST", "/phases", { name: "Late", after: "completed" })).toEqual([
    "after invalid_enum_value",
  ]);
  expect(await faults("POST", "/phases", { name: "Late", after: "nowhere" })).toEqual([
    "after invalid_enum_value",
  ]);
  expect(await faults("PATCH", "/phases/review", { archived: true, target_days: 1.5 })).toEqual([
    "target_days invalid_type",
    "archived invalid_enum_value",
  ]);
  expect(await faults("PATCH", "/phases/review", { name: null })).toEqual(["name invalid_type"]);
});

test("two phases of the sequence do not share a name, in any case", async ({ api }) => {
  const taken = await api.post<Refusal>("/phases", { name: "REVIEW" });
  expect(taken.status).toBe(409);
  expect(taken.body.error).toMatchObject({ type: "conflict", code: "name_taken", field: "name" });
  expect((await api.patch<Refusal>("/phases/launch", { name: "review" })).body.error.code).toBe("name_taken");
  expect((await api.patch("/phases/review", { name: "REVIEW" })).status).toBe(200);
  await api.delete("/phases/review");
  expect((await api.post("/phases", { name: "Review" })).status).toBe(201);
  const back = await api.patch<Refusal>("/phases/review", { archived: false });
  expect(back.body.error).toMatchObject({ code: "name_taken", field: "name" });
  expect((await api.patch("/phases/review", { archived: false, name: "Old review" })).status).toBe(200);
});

test("there is one launch phase at most, and the completed one keeps its kind", async ({ api }) => {
  const second = await api.post<Refusal>("/phases", { name: "Go-live", kind: "launch" });
  expect(second.status).toBe(409);
  expect(second.body.error).toMatchObject({ code: "launch_taken", field: "kind" });
  expect((await api.patch<Refusal>("/phases/review", { kind: "launch" })).body.error.code).toBe(
    "launch_taken",
  );
  expect((await api.patch<Phase>("/phases/launch", { kind: "open" })).body.kind).toBe("open");
  expect((await api.patch<Phase>("/phases/review", { kind: "launch" })).body.kind).toBe("launch");
  await api.delete("/phases/review");
  expect((await api.post<Phase>("/phases", { name: "Go-live", kind: "launch" })).body.kind).toBe("launch");
  const back = await api.patch<Refusal>("/phases/review", { archived: false });
  expect(back.body.error).toMatchObject({ code: "launch_taken", field: "kind" });
  expect((await api.patch("/phases/review", { archived: false, kind: "open" })).status).toBe(200);
  const fixed = await api.patch<Refusal>("/phases/completed", { kind: "open" });
  expect(fixed).toMatchObject({ status: 409, body: { error: { code: "phase_required", field: "kind" } } });
  expect((await api.patch<Phase>("/phases/completed", { name: "Live" })).body.name).toBe("Live");
});

test("members and viewers read the phases they cannot change, and count what they see", async ({
  mint,
  as,
}) => {
  const workspace = await mint.workspace({ defaultAccess: "assigned" });
  const member = await mint.member("member", workspace);
  const { id: customerId } = await mint.customer({}, workspace);
  await makeOnboarding(workspace.id, customerId, "review");
  for (const who of [member, await mint.member("viewer", workspace)]) {
    const caller = await as(who);
    const { body } = await caller.get<PhaseList>("/phases");
    expect(body.data.map(({ open_onboardings }) => open_onboardings)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect((await caller.post("/phases", { name: "Mine" })).status).toBe(403);
    expect((await caller.patch("/phases", { order: sequence })).status).toBe(403);
    expect((await caller.patch("/phases/review", { name: "Mine" })).status).toBe(403);
    expect((await caller.delete("/phases/review")).status).toBe(403);
    expect((await caller.post("/phases/preset", { preset: "classic" })).status).toBe(403);
  }
  const admin = await as(await mint.member("admin", workspace));
  expect((await admin.get<Phase>("/phases/review")).body.open_onboardings).toBe(1);
  expect((await admin.patch("/phases/review", { name: "Sign-off" })).status).toBe(200);
});

test("the phases of another workspace are its own", async ({ api, mint }) => {
  const other = await mint.workspace();
  const stranger = (await mint.key({}, other)).api;
  await stranger.post("/phases", { name: "Theirs" });
  expect((await api.get("/phases/theirs")).status).toBe(404);
  expect((await api.patch("/phases/theirs", { name: "Ours" })).status).toBe(404);
  expect((await api.delete("/phases/theirs")).status).toBe(404);
  expect(await keysOf(api)).toEqual(sequence);
});

test("a default template is one of the phase's own; the one before gives it up", async ({
  api,
  workspace,
}) => {
  const [one, two, other] = [
    await makeTemplate(workspace.id, "review"),
    await makeTemplate(workspace.id, "review"),
    await makeTemplate(workspace.id, "launch"),
  ];
  for (const id of [other, "tmpl_nobody"]) {
    const refused = await api.patch<Refusal>("/phases/review", { default_template_id: id });
    expect(refused.status).toBe(400);
    expect(refused.body.error).toMatchObject({ code: "invalid_reference", field: "default_template_id" });
  }
  expect(
    (await api.patch<Phase>("/phases/review", { default_template_id: one })).body.default_template_id,
  ).toBe(one);
  expect(
    (await api.patch<Phase>("/phases/review", { default_template_id: two })).body.default_template_id,
  ).toBe(two);
  const marked = await db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.workspaceId, workspace.id), eq(templates.defaultForPhase, true)));
  expect(marked).toEqual([{ id: two }]);
  const cleared = await api.patch<Phase>("/phases/review", { default_template_id: null });
  expect(cleared.body.default_template_id).toBeNull();
});

test("every change is an event with what was and what is; no change is none", async ({ api, workspace }) => {
  const { body: phase } = await api.post<Phase>("/phases", { name: "Handover" });
  await api.patch("/phases/handover", { name: "Hand-over", target_days: 3 });
  const { body: before } = await api.get<Phase>("/phases/handover");
  expect((await api.patch("/phases/handover", { name: "Hand-over" })).body).toEqual(before);
  await api.patch("/phases", { order: await keysOf(api) });
  const order = ["handover", ...sequence];
  await api.patch("/phases", { order });
  await api.delete("/phases/handover");
  await api.delete("/phases/handover");
  await api.patch("/phases/handover", { archived: false });
  const events = await db
    .select({ target: auditEvents.targetId, diff: auditEvents.diff })
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspace.id), eq(auditEvents.event, "phase_sequence_changed")))
    .orderBy(asc(auditEvents.number));
  expect(events).toMatchObject([
    { target: phase.id, diff: { key: { old: null, new: "handover" }, position: { old: null, new: 7 } } },
    {
      target: phase.id,
      diff: { name: { old: "Handover", new: "Hand-over" }, target_days: { old: null, new: 3 } },
    },
    { target: workspace.id, diff: { order: { new: order } } },
    { target: phase.id, diff: { archived_at: { old: null } } },
    { target: phase.id, diff: { archived_at: { new: null } } },
  ]);
  expect(events).toHaveLength(5);
});

type Refusal = {
  error: { code: string; field?: string; message: string; errors?: { code: string; field: string }[] };
};
