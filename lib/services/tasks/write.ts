import { and, eq } from "drizzle-orm";
import { tasks } from "@/db/schema";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import { type Diff, diffOf, nextRevision } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import { touchCustomer } from "@/lib/services/customers/lock";
import type { NewNotice } from "@/lib/services/notifications/record";
import { settle } from "@/lib/services/onboardings/settle";
import { type TaskRow, taskColumns } from "./columns";
import { assignmentNotices, changeEvents, type Of, toldOf } from "./events";

/** What a change of tasks did, for the command to record when all rows of its transaction are written. */
export type Applied = {
  customerId: string;
  rows: TaskRow[];
  events: NewAuditEvent[];
  notices: NewNotice[];
};

export type Wanted = Partial<
  Pick<
    TaskRow,
    | "phase"
    | "position"
    | "title"
    | "description"
    | "assigneeId"
    | "assigneeContactId"
    | "unfilledRule"
    | "dueDate"
    | "customerFacing"
    | "done"
    | "completedAt"
    | "completedByType"
    | "completedById"
    | "auto"
    | "overdueNotifiedAt"
  >
>;

/** A task that is there, what it is to become, and in what that differs. */
export type Change = { row: TaskRow; wanted: Wanted; diff: Diff };

export function changeOf(row: TaskRow, wanted: Wanted): Change {
  return { row, wanted, diff: diffOf(toldOf(row), toldOf({ ...row, ...wanted })) };
}

export function isRealChange({ diff }: Change): boolean {
  return Object.keys(diff).length > 0;
}

export function nothingApplied({ customerId }: Of): Applied {
  return { customerId, rows: [], events: [], notices: [] };
}

/** Writes what really changes, each row with its own events. The onboarding has to be locked. */
export async function writeChanges(ctx: Context, of: Of, changes: readonly Change[]): Promise<Applied> {
  const applied = nothingApplied(of);
  for (const { row, wanted, diff } of changes.filter(isRealChange)) {
    const next = await writeTask(ctx, row, wanted);
    applied.rows.push(next);
    applied.events.push(...changeEvents(of, next, diff));
    applied.notices.push(...assignmentNotices(of, next, row.assigneeId));
  }
  return applied;
}

export async function writeTask(
  ctx: Context,
  row: TaskRow,
  columns: Wanted & Partial<Pick<TaskRow, "deletedAt">>,
): Promise<TaskRow> {
  const rows = await ctx.db
    .update(tasks)
    .set({ ...columns, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(tasks.workspaceId, row.workspaceId), eq(tasks.id, row.id)))
    .returning(taskColumns);
  return written<TaskRow>(rows);
}

/** The end of every command on tasks. */
export async function settleTasks(ctx: Context, applied: readonly Applied[]): Promise<void> {
  const changed = applied.filter(({ events }) => events.length > 0);
  for (const id of new Set(changed.map(({ customerId }) => customerId))) await touchCustomer(ctx, id);
  await settle(ctx, changed);
}
