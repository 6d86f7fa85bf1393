import type { OnboardingState, PhaseKind, TransitionKind } from "@/lib/contract/enums";

/** A phase as a move sees it; archived ones keep the place they had. */
export type PhaseInSequence = { key: string; name: string; kind: PhaseKind; position: number };

/** Who moves, as far as it matters: an admin or a key may all; others by what they are on the onboarding. */
export type Mover = { isAdmin: boolean; isCsm: boolean; isOnIt: boolean; ownsOpenTask: boolean };

/** `advance` is the next phase, `skip` any later one, `send_back` any earlier one. */
export function kindOfMove(
  sequence: readonly PhaseInSequence[],
  from: { position: number },
  to: { position: number },
): TransitionKind {
  if (to.position < from.position) return "send_back";
  const between = sequence.some(({ position }) => position > from.position && position < to.position);
  return between ? "skip" : "advance";
}

/** Skipping is for admins; the csm and whoever works on it or in the present phase advance and send back. */
export function mayMove(mover: Mover, kind: TransitionKind): boolean {
  if (mover.isAdmin) return true;
  return kind !== "skip" && (mover.isCsm || mover.isOnIt || mover.ownsOpenTask);
}

/** A paused onboarding moves when the same request resumes it, a done one when it reopens it. */
export function refusalOfMove(
  present: { isDone: boolean; state: OnboardingState },
  wanted: { state?: OnboardingState | undefined },
): "onboarding_completed" | "onboarding_paused" | null {
  if (present.isDone) return wanted.state === undefined ? "onboarding_completed" : null;
  if (present.state !== "paused") return null;
  return wanted.state === undefined || wanted.state === "paused" ? "onboarding_paused" : null;
}

const undoMs = 60_000;

/** Whether a move takes back the mover's own last one, soon enough to be a slip of the hand. */
export function isUndoOf(
  last: { fromPhase: string; toPhase: string; actorId: string | null; createdAt: Date },
  move: { from: string; to: string; actorId: string | null },
  now: Date,
): boolean {
  return (
    last.fromPhase === move.to &&
    last.toPhase === move.from &&
    last.actorId === move.actorId &&
    now.getTime() - last.createdAt.getTime() <= undoMs
  );
}
