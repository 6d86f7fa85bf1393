import { and, asc, eq } from "drizzle-orm";
import { inChunks } from "@/db/chunks";
import { templateTasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TemplateCreate, TemplateSubtask, TemplateTask } from "@/lib/contract/template";
import { positionsAfter } from "@/lib/domain/positions";
import { newId } from "@/lib/ids";
import type { TemplateTaskRow } from "./serialize";

type GivenTask = NonNullable<TemplateCreate["tasks"]>[number];

/** Tasks as they will be read again: what was left out has its default. */
export function wholeTasks(given: readonly GivenTask[]): TemplateTask[] {
  return given.map(({ subtasks = [], ...task }) => ({
    ...wholeTask(task),
    subtasks: subtasks.map(wholeTask),
  }));
}

export async function readTasks(ctx: Context, templateId: string): Promise<TemplateTaskRow[]> {
  return ctx.db
    .select()
    .from(templateTasks)
    .where(ofTemplate(ctx, templateId))
    .orderBy(asc(templateTasks.position));
}

export async function replaceTasks(
  ctx: Context,
  templateId: string,
  tasks: readonly TemplateTask[],
): Promise<TemplateTaskRow[]> {
  await ctx.db.delete(templateTasks).where(ofTemplate(ctx, templateId));
  return insertTasks(ctx, templateId, tasks);
}

export async function insertTasks(
  ctx: Context,
  templateId: string,
  tasks: readonly TemplateTask[],
): Promise<TemplateTaskRow[]> {
  const owner = { workspaceId: ctx.workspace.id, templateId };
  const rows = placed(tasks).flatMap(({ row: { subtasks, ...task }, position }) => {
    const parent = rowOf(owner, task, null, position);
    return [parent, ...placed(subtasks).map((sub) => rowOf(owner, sub.row, parent.id, sub.position))];
  });
  await inChunks(rows, (chunk) =>
    ctx.db.insert(templateTasks).values(chunk).returning({ id: templateTasks.id }),
  );
  return rows;
}

function wholeTask(given: Omit<GivenTask, "subtasks">): TemplateSubtask {
  return {
    title: given.title,
    description: given.description ?? null,
    assignee_rule: given.assignee_rule ?? null,
    due_offset: given.due_offset ?? null,
    customer_facing: given.customer_facing ?? false,
  };
}

function placed<Row>(rows: readonly Row[]): { row: Row; position: string }[] {
  const positions = positionsAfter(null, rows.length);
  return positions.flatMap((position, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, position }];
  });
}

function rowOf(
  owner: Pick<TemplateTaskRow, "workspaceId" | "templateId">,
  task: TemplateSubtask,
  parentId: string | null,
  position: string,
): TemplateTaskRow {
  return {
    ...owner,
    id: newId("templateTask"),
    parentId,
    position,
    title: task.title,
    description: task.description,
    assigneeRule: task.assignee_rule,
    dueOffset: task.due_offset,
    customerFacing: task.customer_facing,
  };
}

function ofTemplate(ctx: Context, templateId: string) {
  return and(eq(templateTasks.workspaceId, ctx.workspace.id), eq(templateTasks.templateId, templateId));
}
