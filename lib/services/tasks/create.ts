import { takeNumber } from "@/db/counters";
import { tasks } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, isTestMode } from "@/lib/context";
import type { Task, TaskCreate } from "@/lib/contract/task";
import { ApiError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { authorize } from "@/lib/services/authorize";
import { type LockedOnboarding, lockLiveOnboarding } from "@/lib/services/onboardings/lock";
import { holdPhases, requirePhase } from "@/lib/services/phases/hold";
import { type TaskRow, taskColumns } from "./columns";
import { parentTurns } from "./complete";
import { assignmentNotices, createdEvent } from "./events";
import { lockLiveTask, requireNotDone } from "./lock";
import { assigneeColumns, requireOneAssignee } from "./people";
import { positionAtEnd, requirePhaseOf } from "./places";
import { serializeTask } from "./serialize";
import { type Applied, changeOf, nothingApplied, settleTasks, writeChanges } from "./write";

export async function createTask(ctx: Context, onboardingId: string, input: TaskCreate): Promise<Task> {
  requireOneAssignee(input);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = input.phase === undefined ? null : await holdPhases(tx);
    const onboarding = await lockLiveOnboarding(tx, onboardingId);
    authorize(tx, "tasks.edit");
    if (phases && input.phase !== undefined) requirePhase(phases, input.phase);
    const place = { phase: input.phase ?? onboarding.row.phase, parentId: null };
    const applied = await insertTask(tx, onboarding, place, input);
    await settleTasks(tx, [applied]);
    return serializeTask(written(applied.rows));
  });
}

export async function createSubtask(ctx: Context, parentId: string, input: TaskCreate): Promise<Task> {
  requireOneAssignee(input);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { onboarding, task: parent } = await lockLiveTask(tx, parentId);
    authorize(tx, "tasks.edit");
    if (parent.parentId !== null) {
      const message = "Subtasks are one level deep: a subtask cannot have subtasks of its own.";
      throw new ApiError("nesting_too_deep", message);
    }
    requirePhaseOf(parent, input.phase);
    const place = { phase: parent.phase, parentId: parent.id };
    const applied = await insertTask(tx, onboarding, place, input);
    const reopened = changeOf(parent, parentTurns(tx, parent).get(parent.id) ?? {});
    await settleTasks(tx, [applied, await writeChanges(tx, onboarding.row, [reopened])]);
    return serializeTask(written(applied.rows));
  });
}

async function insertTask(
  ctx: Context,
  onboarding: LockedOnboarding,
  place: Pick<TaskRow, "phase" | "parentId">,
  input: TaskCreate,
): Promise<Applied> {
  const { row: of } = onboarding;
  const assignee = await assigneeColumns(ctx, of.customerId, null, input);
  requireNotDone(onboarding);
  const position = await positionAtEnd(ctx, { ...place, onboardingId: of.id });
  const { displayId, createdAt } = await takeNumber(ctx.db, ctx.workspace.id, "task", ctx.now);
  const rows = await ctx.db
    .insert(tasks)
    .values({
      ...place,
      ...assignee,
      workspaceId: ctx.workspace.id,
      id: newId("task"),
      displayId,
      onboardingId: of.id,
      position,
      title: input.title,
      description: input.description ?? null,
      dueDate: input.due_date ?? null,
      customerFacing: input.customer_facing ?? false,
      testMode: isTestMode(ctx.actor),
      createdAt,
      updatedAt: createdAt,
    })
    .returning(taskColumns);
  const row = written<TaskRow>(rows);
  return {
    ...nothingApplied(of),
    rows: [row],
    events: [createdEvent(of, row)],
    notices: assignmentNotices(of, row, null),
  };
}
