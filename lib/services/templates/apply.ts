import { and, desc, eq, isNull, type SQL } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { takeNumbers } from "@/db/counters";
import { onboardingPhaseTemplates, tasks, templates } from "@/db/schema";
import { type Context, isTestMode } from "@/lib/context";
import type { TemplateTask } from "@/lib/contract/template";
import { positionsAfter } from "@/lib/domain/positions";
import { type PlannedSubtask, planTasks } from "@/lib/domain/template-tasks";
import { newId } from "@/lib/ids";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import { type TaskRow, taskColumns } from "@/lib/services/tasks/columns";
import { createdEvent } from "@/lib/services/tasks/events";
import { getWorkingCalendar } from "@/lib/services/workspaces/working-calendar";
import { peopleOf, type TemplatedOnboarding } from "./people";
import { serializeTemplate, type TemplateRow } from "./serialize";
import { readTasks } from "./tasks";

type LoadedTemplate = Pick<TemplateRow, "id" | "name" | "phase" | "defaultForPhase"> & {
  tasks: TemplateTask[];
};

/** The events are for the calling command to record with its own: they are numbered last. */
type Applied = { taskCount: number; events: NewAuditEvent[] };

const nothing: Applied = { taskCount: 0, events: [] };

/** A template with its tasks, held as it is until the transaction ends; none for an id that names none. */
export async function findTemplate(tx: Context, id: string): Promise<LoadedTemplate | undefined> {
  return loadTemplate(tx, eq(templates.id, id));
}

/**
 * Adds the tasks of a template to its phase. The caller holds the onboarding's row. By hand this can happen any number
 * of times; the default of the phase then counts as applied and is not added again on entering.
 */
export async function applyTemplate(
  tx: Context,
  onboarding: TemplatedOnboarding,
  template: LoadedTemplate,
  enteredAt: Date,
): Promise<Applied> {
  if (template.defaultForPhase) await claimPhase(tx, onboarding, template);
  return addTasks(tx, onboarding, template, enteredAt);
}

/** On entering a phase: a template that was chosen instead of the phase's default, once per onboarding and phase. */
export async function applyTemplateOnEntering(
  tx: Context,
  onboarding: TemplatedOnboarding,
  template: LoadedTemplate,
  enteredAt: Date,
): Promise<Applied> {
  const isFirst = await claimPhase(tx, onboarding, template);
  return isFirst ? addTasks(tx, onboarding, template, enteredAt) : nothing;
}

/** On entering a phase: its default, if it has one that was not applied here before. */
export async function applyDefaultTemplate(
  tx: Context,
  onboarding: TemplatedOnboarding,
  phase: string,
  enteredAt: Date,
): Promise<Applied> {
  const isDefault = and(eq(templates.phase, phase), eq(templates.defaultForPhase, true));
  const template = await loadTemplate(tx, isDefault);
  return template ? applyTemplateOnEntering(tx, onboarding, template, enteredAt) : nothing;
}

async function loadTemplate(tx: Context, which: SQL | undefined): Promise<LoadedTemplate | undefined> {
  const [row] = await tx.db
    .select()
    .from(templates)
    .where(and(eq(templates.workspaceId, tx.workspace.id), isNull(templates.deletedAt), which))
    .for("share");
  if (!row) return undefined;
  return { ...row, tasks: serializeTemplate(row, await readTasks(tx, row.id)).tasks };
}

/** Whether no template was applied on entering this phase before. */
async function claimPhase(
  tx: Context,
  { id }: TemplatedOnboarding,
  template: LoadedTemplate,
): Promise<boolean> {
  const rows = await tx.db
    .insert(onboardingPhaseTemplates)
    .values({
      workspaceId: tx.workspace.id,
      onboardingId: id,
      phase: template.phase,
      templateId: template.id,
      appliedAt: tx.now,
    })
    .onConflictDoNothing()
    .returning({ phase: onboardingPhaseTemplates.phase });
  return rows.length > 0;
}

async function addTasks(
  tx: Context,
  onboarding: TemplatedOnboarding,
  template: LoadedTemplate,
  at: Date,
): Promise<Applied> {
  const planned = planTasks(template.tasks, {
    people: await peopleOf(tx, onboarding),
    at,
    timeZone: tx.workspace.timeZone,
    calendar: await getWorkingCalendar(tx),
  });
  const positions = positionsAfter(await lastPosition(tx, onboarding.id, template.phase), planned.length);
  const drafts = planned.flatMap(({ subtasks, ...task }, index) => {
    const id = newId("task");
    const inside = positionsAfter(null, subtasks.length);
    return [
      { ...task, id, parentId: null, position: positions[index] ?? "" },
      ...subtasks.map((subtask, place) => ({
        ...subtask,
        id: newId("task"),
        parentId: id,
        position: inside[place] ?? "",
      })),
    ];
  });
  const rows = await insertTasks(tx, onboarding.id, template, drafts);
  const created = rows.map((row) => createdEvent(onboarding, row));
  return { taskCount: rows.length, events: [appliedEvent(onboarding, template, rows.length), ...created] };
}

type Draft = PlannedSubtask & { id: string; parentId: string | null; position: string };

async function insertTasks(
  tx: Context,
  onboardingId: string,
  { id: templateId, phase }: LoadedTemplate,
  drafts: readonly Draft[],
): Promise<TaskRow[]> {
  const workspaceId = tx.workspace.id;
  const numbers = await takeNumbers(tx.db, workspaceId, "task", drafts.length, tx.now);
  const shared = { workspaceId, onboardingId, phase, templateId, testMode: isTestMode(tx.actor) };
  const rows = numbers.flatMap(({ displayId, createdAt }, index) => {
    const draft = drafts[index];
    return draft ? [{ ...shared, ...draft, displayId, createdAt, updatedAt: createdAt }] : [];
  });
  return inChunks<(typeof rows)[number], TaskRow>(rows, (chunk) =>
    tx.db.insert(tasks).values(chunk).returning(taskColumns),
  );
}

/** Deleted ones count: one that is restored finds its place. */
async function lastPosition(tx: Context, onboardingId: string, phase: string): Promise<string | null> {
  const [last] = await tx.db
    .select({ position: tasks.position })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, tx.workspace.id),
        eq(tasks.onboardingId, onboardingId),
        eq(tasks.phase, phase),
        isNull(tasks.parentId),
      ),
    )
    .orderBy(desc(tasks.position))
    .limit(1);
  return last?.position ?? null;
}

function appliedEvent(
  { id, displayId, customerId }: TemplatedOnboarding,
  template: LoadedTemplate,
  taskCount: number,
): NewAuditEvent {
  return {
    event: "template_applied",
    target: { type: "onboarding", id, displayId },
    customerId,
    onboardingId: id,
    diff: {
      template_id: { old: null, new: template.id },
      template: { old: null, new: template.name },
      phase: { old: null, new: template.phase },
      tasks: { old: null, new: taskCount },
    },
  };
}
