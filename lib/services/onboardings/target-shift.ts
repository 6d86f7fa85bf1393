import { targetShifts } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { OnboardingPatch } from "@/lib/contract/onboarding";
import { daysMoved, needsReason } from "@/lib/domain/target-date";
import { requireReason } from "./move";
import type { OnboardingRow } from "./serialize";

export type Shift = { oldDate: Date | null; newDate: Date | null; days: number | null };

/** How a request moves the target launch date; null when it does not. */
export function shiftOf(ctx: Context, row: OnboardingRow, patch: OnboardingPatch): Shift | null {
  if (patch.target_launch_date === undefined) return null;
  const old = row.targetLaunchDate?.toISOString() ?? null;
  if (patch.target_launch_date === old) return null;
  const days = daysMoved(old, patch.target_launch_date, ctx.workspace.timeZone);
  if (needsReason(days)) {
    requireReason(ctx, patch, "Say in “reason” why the launch moves by more than 7 days.");
  }
  const newDate = patch.target_launch_date === null ? null : new Date(patch.target_launch_date);
  return { oldDate: row.targetLaunchDate, newDate, days };
}

/** `row` is the onboarding after the change: the phase that a shift counts for is the one it is in then. */
export async function insertShift(
  ctx: Context,
  row: OnboardingRow,
  shift: Shift,
  reason: string | undefined,
): Promise<void> {
  await ctx.db.insert(targetShifts).values({
    workspaceId: row.workspaceId,
    onboardingId: row.id,
    createdAt: row.updatedAt,
    phase: row.phase,
    ...shift,
    reason: reason ?? null,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
  });
}
