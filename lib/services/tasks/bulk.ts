import { and, eq, inArray, or } from "drizzle-orm";
import { isRetryable } from "@/db/errors";
import { tasks } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { BulkResult } from "@/lib/contract/bulk";
import { errorBodyOf } from "@/lib/contract/error";
import type { TaskBulkChange } from "@/lib/contract/task";
import { ApiError, invalid, notFound } from "@/lib/errors";
import { parseRef } from "@/lib/ids";
import { authorize } from "@/lib/services/authorize";
import { type LockedOnboarding, lockOnboardings } from "@/lib/services/onboardings/lock";
import { changeTask } from "./change";
import type { TaskRow } from "./columns";
import { readFamily } from "./lock";
import { requireOneAssignee } from "./people";
import { removeTask } from "./remove";
import { type Applied, settleTasks } from "./write";

/** One change for many, each by the rules of a single update: a refusal of one stops none of the others. */
export async function updateTasks(
  ctx: Context,
  ids: readonly string[],
  change: TaskBulkChange,
): Promise<BulkResult> {
  requireOneChange(change);
  requireOneAssignee(change, "change.");
  authorize(ctx, "tasks.edit");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const named = await namedTasks(tx, ids);
    const seen = new Map([...named.values()].map((one) => [one.id, one]));
    const locked = await lockOnboardings(tx, [...new Set([...seen.values()].map((one) => one.onboardingId))]);
    const live = new Map(
      locked
        .filter(({ row, customer }) => !row.deletedAt && !customer.deletedAt)
        .map((onboarding) => [onboarding.row.id, onboarding]),
    );
    const outcomes = new Map<string, Outcome>();
    for (const one of seen.values()) {
      const onboarding = live.get(one.onboardingId);
      if (onboarding) outcomes.set(one.id, await attempt(tx, onboarding, one, change));
    }
    await settleTasks(
      tx,
      [...outcomes.values()].flatMap((outcome) => ("applied" in outcome ? [outcome.applied] : [])),
    );
    return {
      object: "bulk_result",
      data: ids.map((id) => answerOf(id, outcomes.get(named.get(id)?.id ?? ""))),
    };
  });
}

type Seen = Pick<TaskRow, "id" | "parentId" | "onboardingId">;
type Outcome = { applied: Applied } | { error: ApiError };

function requireOneChange({
  subtasks: _,
  assignee_id,
  assignee_contact_id,
  ...others
}: TaskBulkChange): void {
  const isAssignment = assignee_id !== undefined || assignee_contact_id !== undefined;
  const count = Object.values(others).filter((value) => value !== undefined).length + (isAssignment ? 1 : 0);
  if (count === 1) return;
  const message = "“change” has to be one change: “done”, an assignee, “due_date” or “delete”.";
  throw invalid([{ code: count === 0 ? "too_small" : "too_big", message, field: "change" }]);
}

/** In a savepoint, on the family as those before have left it: what is refused half-way leaves nothing behind. */
async function attempt(
  ctx: Context,
  onboarding: LockedOnboarding,
  seen: Seen,
  { delete: isDelete, ...patch }: TaskBulkChange,
): Promise<Outcome> {
  try {
    return await inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      const locked = await readFamily(tx, onboarding, seen);
      if (isDelete) return { applied: await removeTask(tx, locked) };
      if (locked.task.deletedAt) throw notFound("task");
      return { applied: await changeTask(tx, locked, patch, null) };
    });
  } catch (error) {
    if (isRetryable(error) || !(error instanceof ApiError)) throw error;
    return { error };
  }
}

function answerOf(id: string, outcome: Outcome | undefined): BulkResult["data"][number] {
  if (outcome && "applied" in outcome) return { id, ok: true };
  return { id, ok: false, ...errorBodyOf(outcome?.error ?? notFound("task")) };
}

/** The tasks of the workspace that these references name; whether the actor sees them shows at the lock. */
async function namedTasks(ctx: Context, given: readonly string[]): Promise<Map<string, Seen>> {
  const refs = given.flatMap((text) => parseRef(text) ?? []);
  const ids = refs.flatMap((ref) => ("id" in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ("displayId" in ref ? [ref.displayId] : []));
  const rows = await ctx.db
    .select({
      id: tasks.id,
      displayId: tasks.displayId,
      parentId: tasks.parentId,
      onboardingId: tasks.onboardingId,
    })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, ctx.workspace.id),
        or(inArray(tasks.id, ids), inArray(tasks.displayId, numbers)),
      ),
    );
  const byName = new Map(rows.flatMap((row) => [[row.id, row] as const, [`${row.displayId}`, row] as const]));
  return new Map(
    given.flatMap((text) => {
      const row = byName.get(/^\d+$/.test(text) ? `${Number(text)}` : text);
      return row === undefined ? [] : [[text, row] as const];
    }),
  );
}
