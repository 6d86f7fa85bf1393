import { and, eq, isNull } from "drizzle-orm";
import { templates } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import type { Deleted } from "@/lib/contract/fields";
import type { Template, TemplateCreate, TemplatePatch } from "@/lib/contract/template";
import { diffOf, nextRevision } from "@/lib/domain/revision";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type NewAuditEvent, recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { lockPhases, requirePhase } from "@/lib/services/phases/hold";
import { requireVersion } from "@/lib/services/version";
import { templateEvent } from "./events";
import { lockTemplate } from "./lock";
import { serializeDeletedTemplate, serializeTemplate, type TemplateRow } from "./serialize";
import { insertTasks, readTasks, replaceTasks, wholeTasks } from "./tasks";

export async function createTemplate(ctx: Context, input: TemplateCreate): Promise<Template> {
  authorize(ctx, "templates.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    requirePhase(await lockPhases(tx), input.phase);
    const former = input.default_for_phase ? await takeDefault(tx, input.phase) : [];
    const row = await insertTemplate(tx, input);
    const tasks = await insertTasks(tx, row.id, wholeTasks(input.tasks ?? []));
    const template = serializeTemplate(row, tasks);
    await recordEvents(tx, [...former, templateEvent("template_created", row, createdDiff(template))]);
    return template;
  });
}

/** Tasks that the template made earlier do not refer to its own, so they stay as they are. */
export async function updateTemplate(ctx: Context, id: string, patch: TemplatePatch): Promise<Template> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = await lockPhases(tx);
    const row = await lockTemplate(tx, id);
    if (row.deletedAt) throw notFound("template");
    authorize(tx, "templates.manage");
    const tasks = await readTasks(tx, row.id);
    const present = serializeTemplate(row, tasks);
    await requireVersion(tx, present);
    const wanted = wantedState(present, patch);
    const diff = diffOf<Template>(present, wanted);
    if (Object.keys(diff).length === 0) return present;
    if ("phase" in diff) requirePhase(phases, wanted.phase);
    const isTaking = wanted.default_for_phase && ("default_for_phase" in diff || "phase" in diff);
    const former = isTaking ? await takeDefault(tx, wanted.phase, row.id) : [];
    const changed = await writeTemplate(tx, row, wanted);
    const rows = "tasks" in diff ? await replaceTasks(tx, row.id, wanted.tasks) : tasks;
    await recordEvents(tx, [...former, templateEvent("template_updated", row, diff)]);
    return serializeTemplate(changed, rows);
  });
}

/** The default of a phase can be deleted, too; the phase is then entered without one. */
export async function deleteTemplate(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const row = await lockTemplate(tx, id);
    authorize(tx, "templates.manage");
    if (row.deletedAt) return serializeDeletedTemplate(row);
    await requireVersion(tx, serializeTemplate(row, await readTasks(tx, row.id)));
    await tx.db
      .update(templates)
      .set({ deletedAt: ctx.now, updatedAt: nextRevision(ctx.now, row.updatedAt) })
      .where(isTemplate(row));
    await recordEvents(tx, [templateEvent("template_deleted", row, { name: { old: row.name, new: null } })]);
    return serializeDeletedTemplate(row);
  });
}

/** Moved to another phase, it takes the place of that phase's default only when that was said, too. */
function wantedState(present: Template, { tasks, ...patch }: TemplatePatch): Template {
  const isMoved = patch.phase !== undefined && patch.phase !== present.phase;
  return {
    ...present,
    name: patch.name ?? present.name,
    phase: patch.phase ?? present.phase,
    default_for_phase: patch.default_for_phase ?? (present.default_for_phase && !isMoved),
    tasks: tasks ? wholeTasks(tasks) : present.tasks,
  };
}

async function insertTemplate(ctx: Context, input: TemplateCreate): Promise<TemplateRow> {
  const rows = await ctx.db
    .insert(templates)
    .values({
      workspaceId: ctx.workspace.id,
      id: newId("template"),
      name: input.name,
      phase: input.phase,
      defaultForPhase: input.default_for_phase ?? false,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning();
  return written(rows);
}

/** Takes it from the template that has it, as a change of that one; answers the event of it. */
async function takeDefault(ctx: Context, phase: string, exceptId?: string): Promise<NewAuditEvent[]> {
  const rows = await ctx.db
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, ctx.workspace.id),
        eq(templates.phase, phase),
        eq(templates.defaultForPhase, true),
        isNull(templates.deletedAt),
      ),
    )
    .for("update");
  const former = rows.filter(({ id }) => id !== exceptId);
  for (const row of former) await writeTemplate(ctx, row, { ...row, default_for_phase: false });
  const diff = { default_for_phase: { old: true, new: false } };
  return former.map((row) => templateEvent("template_updated", row, diff));
}

async function writeTemplate(
  ctx: Context,
  row: TemplateRow,
  { name, phase, default_for_phase }: Pick<Template, "name" | "phase" | "default_for_phase">,
): Promise<TemplateRow> {
  const rows = await ctx.db
    .update(templates)
    .set({
      name,
      phase,
      defaultForPhase: default_for_phase,
      updatedAt: nextRevision(ctx.now, row.updatedAt),
    })
    .where(isTemplate(row))
    .returning();
  return written(rows);
}

function isTemplate(row: TemplateRow) {
  return and(eq(templates.workspaceId, row.workspaceId), eq(templates.id, row.id));
}

function createdDiff({ name, phase, default_for_phase, tasks }: Template) {
  return {
    name: { old: null, new: name },
    phase: { old: null, new: phase },
    default_for_phase: { old: null, new: default_for_phase },
    tasks: { old: null, new: tasks },
  };
}
