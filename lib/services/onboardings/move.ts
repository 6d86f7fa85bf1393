import { and, desc, eq } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { transitions } from "@/db/schema";
import { type Context, isTestMode } from "@/lib/context";
import type { TransitionKind } from "@/lib/contract/enums";
import type { OnboardingPatch } from "@/lib/contract/onboarding";
import { isUndoOf, kindOfMove, refusalOfMove } from "@/lib/domain/phase-moves";
import { ApiError, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type HeldPhases, type PhaseRow, requirePhase } from "@/lib/services/phases/hold";
import { authorizeMove } from "./mover";
import type { OnboardingRow } from "./serialize";

export type Move = { from: PhaseRow; to: PhaseRow; kind: TransitionKind; isUndo: boolean };

/** The move that a request asks for; null for the phase it is in, which is no move. */
export async function moveOf(
  ctx: Context,
  row: OnboardingRow,
  patch: OnboardingPatch,
  phases: HeldPhases,
): Promise<Move | null> {
  if (patch.phase === undefined || patch.phase === row.phase) return null;
  const to = requirePhase(phases, patch.phase);
  const from = phases.all.find(({ key }) => key === row.phase);
  if (from === undefined) throw new Error("an onboarding is in no phase of its workspace");
  const isUndo = patch.undo === true && (await takesBackLast(ctx, row, to));
  return { from, to, kind: kindOfMove(phases.live, from, to), isUndo };
}

/** Who may, why, and whether it stands still: in this order. */
export async function requireMovable(
  ctx: Context,
  row: OnboardingRow,
  patch: OnboardingPatch,
  move: Move,
): Promise<void> {
  if (!move.isUndo) await authorizeMove(ctx, row, move.kind);
  if (move.kind === "send_back" && !move.isUndo) {
    requireReason(ctx, patch, "Say in “reason” why it goes back: the team reads it in the history.");
  }
  const refusal = refusalOfMove({ isDone: row.completedAt !== null, state: row.state }, patch);
  if (refusal === null) return;
  const message =
    refusal === "onboarding_paused"
      ? "This onboarding is paused. Send a “state” together with the phase to resume it."
      : "This onboarding is done. Send a “state” together with the phase to reopen it.";
  throw new ApiError(refusal, message, { field: "phase" });
}

/** A person has to say why; for a key it is optional. */
export function requireReason({ actor }: Context, { reason }: OnboardingPatch, message: string): void {
  if (actor.type !== "member" || reason !== undefined) return;
  throw invalid([{ code: "reason_required", message, field: "reason" }]);
}

export async function insertTransition(
  ctx: Context,
  row: OnboardingRow,
  move: Move,
  told: Pick<OnboardingPatch, "reason" | "note"> & { workingSeconds: number },
): Promise<void> {
  const { createdAt } = await takeNumber(ctx.db, ctx.workspace.id, "transition", ctx.now);
  await ctx.db.insert(transitions).values({
    workspaceId: row.workspaceId,
    id: newId("transition"),
    onboardingId: row.id,
    fromPhase: move.from.key,
    toPhase: move.to.key,
    kind: move.kind,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    reason: told.reason ?? null,
    note: told.note ?? null,
    workingSeconds: told.workingSeconds,
    isUndo: move.isUndo,
    testMode: isTestMode(ctx.actor),
    createdAt,
  });
}

async function takesBackLast(ctx: Context, row: OnboardingRow, to: PhaseRow): Promise<boolean> {
  const [last] = await ctx.db
    .select()
    .from(transitions)
    .where(and(eq(transitions.workspaceId, row.workspaceId), eq(transitions.onboardingId, row.id)))
    .orderBy(desc(transitions.createdAt))
    .limit(1);
  if (last === undefined) return false;
  return isUndoOf(last, { from: row.phase, to: to.key, actorId: ctx.actor.id }, ctx.now);
}
