import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, phases, templateTasks } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { Template } from "@/lib/contract/template";

type List = { data: Template[]; has_more: boolean; next_cursor: string | null };
type Faults = { error: { code: string; field: string; errors: { code: string; field: string }[] } };

const kickoff = {
  name: "Design kickoff",
  phase: "program_design",
  tasks: [
    { title: "Agree the scope", assignee_rule: "csm", due_offset: 2, description: "*All* of it" },
    {
      title: "Collect the brand material",
      assignee_rule: "customer_primary_contact",
      customer_facing: true,
      subtasks: [{ title: "Logo" }, { title: "Fonts", due_offset: -1 }],
    },
  ],
};
const plain = { description: null, assignee_rule: null, due_offset: null, customer_facing: false };

test("a template keeps its tasks in their order, with the defaults of what was left out", async ({ api }) => {
  const { status, body } = await api.post<Template>("/templates", kickoff);
  expect(status).toBe(201);
  expect(body).toEqual({
    object: "template",
    id: expect.stringMatching(/^tmpl_/),
    name: "Design kickoff",
    phase: "program_design",
    default_for_phase: false,
    tasks: [
      {
        ...plain,
        title: "Agree the scope",
        assignee_rule: "csm",
        due_offset: 2,
        description: "*All* of it",
        subtasks: [],
      },
      {
        ...plain,
        title: "Collect the brand material",
        assignee_rule: "customer_primary_contact",
        customer_facing: true,
        subtasks: [
          { ...plain, title: "Logo" },
          { ...plain, title: "Fonts", due_offset: -1 },
        ],
      },
    ],
    created_at: body.created_at,
    updated_at: body.created_at,
  });
  expect((await api.get(`/templates/${body.id}`)).body).toEqual(body);
  const { body: empty } = await api.post<Template>("/templates", { name: " Bare ", phase: "launch" });
  expect(empty).toMatchObject({ name: "Bare", tasks: [] });
});

test("the list comes whole, by phase, the default first, then by name", async ({ api, mint }) => {
  for (const [name, phase, isDefault] of [
    ["Go live", "launch", false],
    ["Zebra", "program_design", true],
    ["Älg", "program_design", false],
    ["Bison", "program_design", false],
    ["Welcome", "before_getting_started", false],
  ] as const) {
    await mint.template({ name, phase, default_for_phase: isDefault });
  }
  const { body } = await api.get<List>("/templates");
  expect(body.data.map(({ name }) => name)).toEqual(["Welcome", "Zebra", "Älg", "Bison", "Go live"]);
  expect(body).toMatchObject({ has_more: false, next_cursor: null });
  const { body: some } = await api.get<List>("/templates?phase=launch,before_getting_started");
  expect(some.data.map(({ name }) => name)).toEqual(["Welcome", "Go live"]);
  const nowhere = await api.get<Faults>("/templates?phase=launch,nowhere");
  expect(nowhere.body.error).toMatchObject({ code: "invalid_enum_value", field: "phase" });
  expect((await api.get("/templates?limit=5")).status).toBe(400);
});

test("a phase has one default: the newer one takes it, as a change of the former", async ({
  api,
  workspace,
}) => {
  const { body: first } = await api.post<Template>("/templates", { ...kickoff, default_for_phase: true });
  const { body: second } = await api.post<Template>("/templates", { ...kickoff, default_for_phase: true });
  expect(second.default_for_phase).toBe(true);
  const { body: former } = await api.get<Template>(`/templates/${first.id}`);
  expect(former).toEqual({ ...first, default_for_phase: false, updated_at: former.updated_at });
  expect(former.updated_at > first.updated_at).toBe(true);
  await api.patch(`/templates/${first.id}`, { default_for_phase: true });
  expect((await api.get<Template>(`/templates/${second.id}`)).body.default_for_phase).toBe(false);
  const flips = (await eventsOf(workspace.id)).filter(({ event }) => event === "template_updated");
  expect(flips.map(({ targetId, diff }) => [targetId, diff])).toEqual([
    [first.id, { default_for_phase: { old: true, new: false } }],
    [second.id, { default_for_phase: { old: true, new: false } }],
    [first.id, { default_for_phase: { old: false, new: true } }],
  ]);
});

test("many that become the default at once leave one", async ({ api }) => {
  const made = await Promise.all(
    Array.from({ length: 20 }, () =>
      api.post<Template>("/templates", { ...kickoff, default_for_phase: true }),
    ),
  );
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
  const again = await Promise.all(
    made.map(({ body }) => api.patch(`/templates/${body.id}`, { default_for_phase: true })),
  );
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 200));
  const { body } = await api.get<List>("/templates");
  expect(body.data.filter((template) => template.default_for_phase)).toHaveLength(1);
});

test("moved to another phase, it is the default there only when that is said", async ({ api, mint }) => {
  const there = await mint.template({ phase: "launch", default_for_phase: true });
  const { id } = await mint.template({ default_for_phase: true });
  const { body: moved } = await api.patch<Template>(`/templates/${id}`, { phase: "launch" });
  expect(moved).toMatchObject({ phase: "launch", default_for_phase: false });
  expect((await api.get<Template>(`/templates/${there.id}`)).body.default_for_phase).toBe(true);
  await api.patch(`/templates/${id}`, { phase: "review", default_for_phase: true });
  const { body: back } = await api.patch<Template>(`/templates/${id}`, {
    phase: "launch",
    default_for_phase: true,
  });
  expect(back).toMatchObject({ phase: "launch", default_for_phase: true });
  expect((await api.get<Template>(`/templates/${there.id}`)).body.default_for_phase).toBe(false);
});

test("a phase that is unknown or archived takes no template", async ({ api, workspace, mint }) => {
  const before = await mint.template({ phase: "review" });
  await db
    .update(phases)
    .set({ archivedAt: new Date() })
    .where(and(eq(phases.workspaceId, workspace.id), eq(phases.key, "review")));
  const { id } = await mint.template();
  for (const phase of ["review", "nowhere"]) {
    for (const { status, body } of [
      await api.post<Faults>("/templates", { ...kickoff, phase }),
      await api.patch<Faults>(`/templates/${id}`, { phase }),
    ]) {
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ code: "invalid_enum_value", field: "phase" });
    }
  }
  const { status } = await api.patch(`/templates/${before.id}`, { name: "Kept", phase: "review" });
  expect(status).toBe(200);
  expect((await api.get<List>("/templates")).body.data.map(({ id }) => id)).toEqual([id, before.id]);
});

test("each fault of a body is named, down to the subtask", async ({ api }) => {
  const { status, body } = await api.post<Faults>("/templates", {
    name: " ",
    default_for_phase: null,
    tasks: [
      { title: "x".repeat(256), due_offset: 366 },
      { due_offset: -366, assignee_rule: "ceo", customer_facing: "yes", done: true },
      { title: "Sign", subtasks: [{ title: "" }, { title: "Deep", subtasks: [] }], due_offset: 1.5 },
    ],
  });
  expect(status).toBe(400);
  expect(body.error.errors.map(({ code, field }) => `${field} ${code}`)).toEqual([
    "name too_small",
    "phase missing_field",
    "default_for_phase invalid_type",
    "tasks[0].title too_big",
    "tasks[0].due_offset too_big",
    "tasks[1].title missing_field",
    "tasks[1].assignee_rule invalid_enum_value",
    "tasks[1].due_offset too_small",
    "tasks[1].customer_facing invalid_type",
    "tasks[1].done unrecognized_keys",
    "tasks[2].due_offset invalid_type",
    "tasks[2].subtasks[0].title too_small",
    "tasks[2].subtasks[1].subtasks unrecognized_keys",
  ]);
});

test("a template holds 200 tasks of 50 subtasks, and not one more", async ({ api }) => {
  const subtasks = Array.from({ length: 50 }, (_, n) => ({ title: `S ${n}` }));
  const tasks = Array.from({ length: 200 }, (_, n) => ({
    title: `T ${n}`,
    ...(n > 185 && { subtasks }),
  }));
  const { status, body } = await api.post<Template>("/templates", { ...kickoff, tasks });
  expect(status).toBe(201);
  expect(body.tasks.map(({ title }) => title)).toEqual(tasks.map(({ title }) => title));
  expect(body.tasks.at(-1)?.subtasks.map(({ title }) => title)).toEqual(subtasks.map(({ title }) => title));
  expect((await api.get(`/templates/${body.id}`)).body).toEqual(body);
  const more = await api.post<Faults>("/templates", { ...kickoff, tasks: [...tasks, { title: "One more" }] });
  expect(more.body.error).toMatchObject({ code: "too_big", field: "tasks" });
  const deeper = [{ title: "T", subtasks: [...subtasks, { title: "One more" }] }];
  const full = await api.post<Faults>("/templates", { ...kickoff, tasks: deeper });
  expect(full.body.error).toMatchObject({ code: "too_big", field: "tasks[0].subtasks" });
});

test("a change writes what differs, and the whole list of tasks when that does", async ({
  api,
  workspace,
}) => {
  const { body: made } = await api.post<Template>("/templates", kickoff);
  const { body: same } = await api.patch<Template>(`/templates/${made.id}`, {
    name: made.name,
    tasks: kickoff.tasks,
  });
  expect(same).toEqual(made);
  expect((await api.patch(`/templates/${made.id}`, {})).body).toEqual(made);
  const tasks = made.tasks.toReversed();
  const { body: turned } = await api.patch<Template>(`/templates/${made.id}`, { tasks });
  expect(turned.tasks).toEqual(tasks);
  expect(turned.updated_at > made.updated_at).toBe(true);
  expect((await api.get(`/templates/${made.id}`)).body).toEqual(turned);
  const rows = await db.select().from(templateTasks).where(eq(templateTasks.templateId, made.id));
  expect(rows).toHaveLength(4);
  expect(await eventsOf(workspace.id)).toMatchObject([
    { event: "template_created", diff: { name: { old: null, new: "Design kickoff" } } },
    { event: "template_updated", diff: { tasks: { old: made.tasks, new: tasks } } },
  ]);
});

test("a version that is no longer the present one is refused", async ({ api }) => {
  const { body, headers } = await api.post<Template>("/templates", kickoff);
  const version = { "if-match": headers.etag ?? "" };
  expect((await api.patch(`/templates/${body.id}`, { name: "One" }, version)).status).toBe(200);
  const late = await api.patch(`/templates/${body.id}`, { name: "Two" }, version);
  expect(late.status).toBe(412);
  expect(late.body).toMatchObject({ error: { code: "version_mismatch" } });
  expect((await api.delete(`/templates/${body.id}`, version)).status).toBe(412);
});

test("a deleted one is gone, also as the default, and the same answer comes twice", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.template({ default_for_phase: true });
  const first = await api.delete(`/templates/${id}`);
  expect(first).toMatchObject({ status: 200, body: { object: "deleted", id, deleted: true } });
  expect(await api.delete(`/templates/${id}`)).toMatchObject({ status: 200, text: first.text });
  for (const { status } of [await api.get(`/templates/${id}`), await api.patch(`/templates/${id}`, {})]) {
    expect(status).toBe(404);
  }
  expect((await api.get<List>("/templates")).body.data).toEqual([]);
  expect((await mint.template({ default_for_phase: true })).default_for_phase).toBe(true);
  const names = (await eventsOf(workspace.id)).map(({ event }) => event);
  expect(names).toEqual(["template_created", "template_deleted", "template_created"]);
});

test("admins change templates, everybody on the team reads them", async ({ mint, as }) => {
  const { id } = await mint.template();
  const admin = await as(await mint.member("admin"));
  expect((await admin.post("/templates", kickoff)).status).toBe(201);
  for (const role of ["member", "viewer"] as const) {
    const person = await as(await mint.member(role));
    expect((await person.get<List>("/templates")).body.data).toHaveLength(2);
    expect((await person.get(`/templates/${id}`)).status).toBe(200);
    expect((await person.post("/templates", kickoff)).status).toBe(403);
    expect((await person.patch(`/templates/${id}`, { name: "Mine" })).status).toBe(403);
    expect((await person.delete(`/templates/${id}`)).status).toBe(403);
  }
});

test("templates of another workspace are neither listed nor found", async ({ api, mint }) => {
  const { id } = await mint.template({}, await mint.workspace());
  expect((await api.get<List>("/templates")).body.data).toEqual([]);
  for (const { status } of [
    await api.get(`/templates/${id}`),
    await api.patch(`/templates/${id}`, { name: "Mine" }),
    await api.delete(`/templates/${id}`),
    await api.get("/templates/1"),
  ]) {
    expect(status).toBe(404);
  }
});

async function eventsOf(workspaceId: string) {
  return db
    .select({ event: auditEvents.event, targetId: auditEvents.targetId, diff: auditEvents.diff })
    .from(auditEvents)
    .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.targetType, "template")))
    .orderBy(asc(auditEvents.number));
}
