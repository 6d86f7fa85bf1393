import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TaskPatch } from "@/lib/contract/task";
import { positionBetween } from "@/lib/domain/positions";
import { invalid, invalidReference } from "@/lib/errors";
import { parseRef } from "@/lib/ids";
import { type HeldPhases, requirePhase } from "@/lib/services/phases/hold";
import type { TaskRow } from "./columns";
import type { LockedTask } from "./lock";

type Sibling = Pick<TaskRow, "id" | "displayId" | "position" | "deletedAt">;

/** Among whom a position counts: the tasks of a phase, or the subtasks of a parent. */
type Among = Pick<TaskRow, "onboardingId" | "phase" | "parentId">;

export async function positionAtEnd(ctx: Context, among: Among): Promise<string> {
  const last = (await siblingsOf(ctx, among, "")).at(-1);
  return positionBetween(last?.position ?? null, null);
}

/** Where a request puts a task that is there. `phases` have to be held when it names a phase. */
export async function placeColumns(
  ctx: Context,
  { task, root }: LockedTask,
  { phase = task.phase, after }: TaskPatch,
  phases: HeldPhases | null,
): Promise<Partial<Pick<TaskRow, "phase" | "position">>> {
  if (task !== root) requirePhaseOf(root, phase);
  const isMoved = phase !== task.phase;
  if (isMoved && phases) requirePhase(phases, phase);
  if (!isMoved && after === undefined) return {};
  const siblings = await siblingsOf(ctx, { ...task, phase }, task.id);
  if (after === undefined)
    return { phase, position: positionBetween(siblings.at(-1)?.position ?? null, null) };
  const before = after === null ? null : siblingNamed(siblings, after);
  if (!isMoved && isRightBehind(task, before, siblings)) return {};
  return { phase, position: positionBehind(before, siblings) };
}

/** Subtasks live in their parent's phase. */
export function requirePhaseOf(parent: TaskRow, phase: string | undefined): void {
  if (phase === undefined || phase === parent.phase) return;
  const message = `A subtask lives in the phase of its parent: leave “phase” out, or send “${parent.phase}”.`;
  throw invalid([{ code: "invalid_enum_value", message, field: "phase" }]);
}

/** With the deleted ones, whose places they get back when they are restored. */
async function siblingsOf(
  ctx: Context,
  { onboardingId, phase, parentId }: Among,
  but: string,
): Promise<Sibling[]> {
  const { id, displayId, position, deletedAt } = tasks;
  return ctx.db
    .select({ id, displayId, position, deletedAt })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, ctx.workspace.id),
        eq(tasks.onboardingId, onboardingId),
        parentId === null
          ? and(isNull(tasks.parentId), eq(tasks.phase, phase))
          : eq(tasks.parentId, parentId),
        ne(tasks.id, but),
      ),
    )
    .orderBy(asc(position), asc(id));
}

function siblingNamed(siblings: readonly Sibling[], given: string): Sibling {
  const ref = parseRef(given);
  const found = siblings.find(
    ({ id, displayId, deletedAt }) =>
      deletedAt === null && ref && ("id" in ref ? ref.id === id : ref.displayId === displayId),
  );
  if (found) return found;
  throw invalidReference("after", "“after” has to be another task of the same phase and parent, or null.");
}

function isRightBehind(task: TaskRow, before: Sibling | null, siblings: readonly Sibling[]): boolean {
  const ahead = siblings.filter(
    (one) =>
      one.deletedAt === null &&
      (one.position < task.position || (one.position === task.position && one.id < task.id)),
  );
  return ahead.at(-1)?.id === before?.id;
}

function positionBehind(before: Sibling | null, siblings: readonly Sibling[]): string {
  const next = siblings.find(({ position }) => before === null || position > before.position);
  return positionBetween(before?.position ?? null, next?.position ?? null);
}
