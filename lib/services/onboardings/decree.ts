import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import { onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { OnboardingPatch } from "@/lib/contract/onboarding";
import type { HeldPhases } from "@/lib/services/phases/hold";
import { type Applied, applyChange } from "./apply-change";
import { lockOnboardings } from "./lock";

/** A churned customer's open onboardings rest until somebody resumes them. The caller has locked the customer. */
export async function pauseOpenOnboardings(ctx: Context, customerId: string): Promise<Applied[]> {
  const which = and(eq(onboardings.customerId, customerId), isNull(onboardings.deletedAt));
  return decree(ctx, which, {
    patch: { state: "paused", reason: "customer churned" },
    phases: null,
  });
}

/**
 * What is open in a phase that is archived goes elsewhere, also what is deleted and may come back; paused ones stay
 * paused. The caller holds the phases.
 */
export async function moveOutOf(
  ctx: Context,
  phases: HeldPhases,
  from: string,
  to: string,
): Promise<Applied[]> {
  return decree(ctx, eq(onboardings.phase, from), { patch: { phase: to, reason: "phase archived" }, phases });
}

/** By the one pipeline, but nobody is asked for a right or a reason. The caller settles what it did. */
async function decree(
  ctx: Context,
  which: SQL | undefined,
  { patch, phases }: { patch: OnboardingPatch; phases: HeldPhases | null },
): Promise<Applied[]> {
  const open = await ctx.db
    .select({ id: onboardings.id })
    .from(onboardings)
    .where(and(eq(onboardings.workspaceId, ctx.workspace.id), which, isNull(onboardings.completedAt)))
    .orderBy(asc(onboardings.id));
  const locked = await lockOnboardings(
    ctx,
    open.map(({ id }) => id),
  );
  const applied: Applied[] = [];
  for (const one of locked) applied.push(await applyChange(ctx, one, patch, { phases, isDecreed: true }));
  return applied;
}
