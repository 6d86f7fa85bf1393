import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, contacts, onboardingPhaseTemplates, onboardings, tasks, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { makeTemplate, makeWorkspace, removeMember, type TestWorkspace } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";
import type { Context } from "@/lib/context";
import type { TemplateCreateInput } from "@/lib/contract/template";
import { applyTemplateTo } from "@/lib/services/onboardings/template";
import {
  applyDefaultTemplate,
  applyTemplate,
  applyTemplateOnEntering,
  findTemplate,
} from "@/lib/services/templates/apply";
import { deleteTemplate, updateTemplate } from "@/lib/services/templates/commands";
import { makeOnboarding } from "./rows";

/** A Wednesday, and already Thursday in Berlin. */
const at = new Date("2026-11-18T23:30:00Z");
const phase = "program_design";

const withSubtasks: Partial<TemplateCreateInput> = {
  name: "Design kickoff",
  tasks: [
    { title: "Agree the scope", assignee_rule: "csm", due_offset: 1 },
    {
      title: "Collect the material",
      assignee_rule: "customer_primary_contact",
      customer_facing: true,
      subtasks: [
        { title: "Logo", due_offset: 2 },
        { title: "Fonts", assignee_rule: "customer_owner" },
      ],
    },
    { title: "Review it", assignee_rule: "designer" },
  ],
};

test("a template becomes tasks of its phase, in order, with people and dates", async ({
  mint,
  workspace,
}) => {
  await db
    .update(workspaces)
    .set({ holidays: ["2026-11-20"] })
    .where(eq(workspaces.id, workspace.id));
  const csm = await mint.member("member");
  const { onboarding, customerId } = await onboarded(workspace, mint, { csmId: csm.id });
  const dana = await mint.contact(customerId, { is_primary: true });
  const { id } = await mint.template(withSubtasks);
  const berlin = { ...workspace.ctx, workspace: { ...workspace.ctx.workspace, timeZone: "Europe/Berlin" } };
  const { taskCount, events } = await apply(berlin, onboarding, id);
  expect(taskCount).toBe(5);
  const rows = await tasksOf(onboarding.id);
  expect(rows.map(({ displayId, title }) => `${displayId} ${title}`)).toEqual([
    "1 Agree the scope",
    "2 Collect the material",
    "3 Logo",
    "4 Fonts",
    "5 Review it",
  ]);
  const [scope, material, logo, fonts, review] = rows;
  expect(scope).toMatchObject({ phase, templateId: id, assigneeId: csm.id, dueDate: "2026-11-23" });
  expect(material).toMatchObject({ assigneeContactId: dana.id, assigneeId: null, customerFacing: true });
  expect(logo).toMatchObject({ parentId: material?.id, phase, dueDate: "2026-11-23" });
  expect(fonts).toMatchObject({ parentId: material?.id, assigneeId: workspace.owner.id });
  expect(review).toMatchObject({ assigneeId: null, unfilledRule: "designer", dueDate: null, done: false });
  expect(rows.filter((row) => !row.parentId).toSorted(byPosition)).toEqual([scope, material, review]);
  const [applied, ...created] = events;
  expect(applied).toEqual({
    event: "template_applied",
    target: { type: "onboarding", id: onboarding.id, displayId: onboarding.displayId },
    customerId,
    onboardingId: onboarding.id,
    diff: {
      template_id: { old: null, new: id },
      template: { old: null, new: "Design kickoff" },
      phase: { old: null, new: phase },
      tasks: { old: null, new: 5 },
    },
  });
  expect(created.map(({ event, target }) => [event, target.id])).toEqual(
    rows.map((row) => ["task_created", row.id]),
  );
});

test("whoever left the team and a contact who is archived or deleted count as nobody", async ({
  mint,
  workspace,
}) => {
  const gone = await mint.member("member");
  const { onboarding, customerId } = await onboarded(workspace, mint, { csmId: gone.id });
  await removeMember(gone);
  const dana = await mint.contact(customerId, { is_primary: true });
  const { id } = await mint.template(withSubtasks);
  for (const state of [{ archivedAt: new Date() }, { archivedAt: null, deletedAt: new Date() }]) {
    await db.update(contacts).set(state).where(eq(contacts.id, dana.id));
    await apply(workspace.ctx, onboarding, id);
  }
  const rows = (await tasksOf(onboarding.id)).filter(({ unfilledRule }) => unfilledRule !== null);
  expect(rows.map(({ unfilledRule }) => unfilledRule)).toEqual([
    "csm",
    "customer_primary_contact",
    "designer",
    "csm",
    "customer_primary_contact",
    "designer",
  ]);
  expect(rows.every(({ assigneeId, assigneeContactId }) => !assigneeId && !assigneeContactId)).toBe(true);
});

test("tasks that are added later stand after those of the phase", async ({ mint, workspace }) => {
  const { onboarding } = await onboarded(workspace, mint);
  const first = await mint.template({ tasks: [{ title: "A" }, { title: "B" }] });
  const second = await mint.template({
    tasks: [{ title: "C", subtasks: [{ title: "C1" }] }, { title: "D" }],
  });
  for (const { id } of [first, second]) await apply(workspace.ctx, onboarding, id);
  const roots = (await tasksOf(onboarding.id)).filter(({ parentId }) => !parentId).toSorted(byPosition);
  expect(roots.map(({ title }) => title)).toEqual(["A", "B", "C", "D"]);
});

test("entering a phase adds its default once per onboarding, also for two that enter at once", async ({
  mint,
  workspace,
}) => {
  const { onboarding } = await onboarded(workspace, mint);
  const other = await onboarded(workspace, mint);
  const { id } = await mint.template({ ...withSubtasks, default_for_phase: true });
  const enter = ({ ctx }: TestWorkspace, row = onboarding) =>
    held(ctx, row, (tx) => applyDefaultTemplate(tx, row, phase, at));
  const answers = await Promise.all(Array.from({ length: 6 }, () => enter(workspace)));
  expect(answers.map(({ taskCount }) => taskCount).sort()).toEqual([0, 0, 0, 0, 0, 5]);
  expect(answers.flatMap(({ events }) => events.map(({ event }) => event))).toEqual([
    "template_applied",
    ...Array.from({ length: 5 }, () => "task_created"),
  ]);
  await mint.template({ default_for_phase: true, tasks: [{ title: "Newer" }] });
  expect(await enter(workspace)).toEqual({ taskCount: 0, events: [] });
  expect(await tasksOf(onboarding.id)).toHaveLength(5);
  expect((await enter(workspace, other.onboarding)).taskCount).toBe(1);
  const kept = await db
    .select()
    .from(onboardingPhaseTemplates)
    .where(eq(onboardingPhaseTemplates.onboardingId, onboarding.id));
  expect(kept).toMatchObject([{ phase, templateId: id }]);
});

test("a phase without a default, or with a deleted one, adds nothing", async ({ mint, workspace }) => {
  const { onboarding } = await onboarded(workspace, mint);
  await mint.template(withSubtasks);
  const { id } = await mint.template({ ...withSubtasks, default_for_phase: true });
  await deleteTemplate(workspace.ctx, id);
  const enter = () =>
    held(workspace.ctx, onboarding, (tx) => applyDefaultTemplate(tx, onboarding, phase, at));
  expect(await enter()).toEqual({ taskCount: 0, events: [] });
  expect(await findTemplate(workspace.ctx, id)).toBeUndefined();
  await mint.template({ default_for_phase: true, tasks: [{ title: "Late" }] });
  expect((await enter()).taskCount).toBe(1);
});

test("a template chosen for entering replaces the default; the default by hand is not added again", async ({
  mint,
  workspace,
}) => {
  const chosen = await mint.template({ tasks: [{ title: "Chosen" }] });
  const preset = await mint.template({ default_for_phase: true, tasks: [{ title: "Default" }] });
  const one = await onboarded(workspace, mint);
  await held(workspace.ctx, one.onboarding, async (tx) => {
    const template = await findTemplate(tx, chosen.id);
    if (!template) throw new Error("the template is there");
    await applyTemplateOnEntering(tx, one.onboarding, template, at);
    return applyDefaultTemplate(tx, one.onboarding, phase, at);
  });
  expect((await tasksOf(one.onboarding.id)).map(({ title }) => title)).toEqual(["Chosen"]);

  const two = await onboarded(workspace, mint);
  await apply(workspace.ctx, two.onboarding, preset.id);
  await held(workspace.ctx, two.onboarding, (tx) => applyDefaultTemplate(tx, two.onboarding, phase, at));
  expect(await tasksOf(two.onboarding.id)).toHaveLength(1);
  expect((await apply(workspace.ctx, two.onboarding, preset.id)).taskCount).toBe(1);
});

test("a change of the template leaves the tasks it made, and so does its end", async ({
  mint,
  workspace,
}) => {
  const { onboarding } = await onboarded(workspace, mint);
  const { id } = await mint.template(withSubtasks);
  await apply(workspace.ctx, onboarding, id);
  const before = await tasksOf(onboarding.id);
  await updateTemplate(workspace.ctx, id, { tasks: [{ title: "Other" }], phase: "launch" });
  await deleteTemplate(workspace.ctx, id);
  expect(await tasksOf(onboarding.id)).toEqual(before);
});

test("as many tasks and events as a template can make are written", async ({ mint, workspace }) => {
  const { onboarding } = await onboarded(workspace, mint);
  const subtasks = Array.from({ length: 50 }, (_, n) => ({ title: `S ${n}` }));
  const tasksOfMany = Array.from({ length: 80 }, (_, n) => ({ title: `T ${n}`, subtasks }));
  const { id } = await mint.template({ tasks: tasksOfMany });
  const { task_count } = await applyTemplateTo(workspace.ctx, onboarding.id, id);
  expect(task_count).toBe(4_080);
  expect(await tasksOf(onboarding.id)).toHaveLength(4_080);
  expect(await db.$count(auditEvents, eq(auditEvents.onboardingId, onboarding.id))).toBe(4_081);
});

test("another workspace's template is none", async ({ workspace }) => {
  const { id } = await makeTemplate(await makeWorkspace());
  expect(await findTemplate(workspace.ctx, id)).toBeUndefined();
});

type Mint = { customer: () => Promise<{ id: string }> };

async function onboarded(
  { id: workspaceId }: TestWorkspace,
  mint: Mint,
  people: Partial<typeof onboardings.$inferInsert> = {},
) {
  const { id: customerId } = await mint.customer();
  const id = await makeOnboarding(workspaceId, customerId, phase, people);
  const [onboarding] = await db.select().from(onboardings).where(eq(onboardings.id, id));
  if (!onboarding) throw new Error("the onboarding was not written");
  return { onboarding, customerId };
}

type Onboarding = typeof onboardings.$inferSelect;

/** As a command does it: the onboarding's row is locked first. */
function held<T>(ctx: Context, { id }: Onboarding, deed: (tx: Context) => Promise<T>): Promise<T> {
  return inTransaction(ctx.db, async (transaction) => {
    await transaction.select().from(onboardings).where(eq(onboardings.id, id)).for("update");
    return deed({ ...ctx, db: transaction });
  });
}

function apply(ctx: Context, onboarding: Onboarding, templateId: string) {
  return held(ctx, onboarding, async (tx) => {
    const template = await findTemplate(tx, templateId);
    if (!template) throw new Error("the template is there");
    return applyTemplate(tx, onboarding, template, at);
  });
}

async function tasksOf(onboardingId: string) {
  return db.select().from(tasks).where(eq(tasks.onboardingId, onboardingId)).orderBy(asc(tasks.displayId));
}

function byPosition(a: { position: string }, b: { position: string }): number {
  return Buffer.compare(Buffer.from(a.position), Buffer.from(b.position));
}
