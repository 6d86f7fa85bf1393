import { and, eq, gte, isNull } from "drizzle-orm";
import { periods } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Clock } from "@/lib/contract/enums";
import { isEmptyAt, secondsOf } from "@/lib/domain/periods";
import type { OnboardingRow } from "./serialize";

type Present = { startsAt: Date };

/** The period that runs; every onboarding has exactly one. */
export async function presentPeriod(ctx: Context, row: OnboardingRow): Promise<Present> {
  const [present] = await ctx.db
    .select({ startsAt: periods.startsAt })
    .from(periods)
    .where(and(ofOnboarding(row), isNull(periods.endsAt)));
  if (!present) throw new Error("an onboarding has no present period");
  return present;
}

export async function openPeriod(
  ctx: Context,
  row: OnboardingRow,
  period: { at: Date; clock: Clock },
): Promise<void> {
  await ctx.db.insert(periods).values({
    workspaceId: row.workspaceId,
    onboardingId: row.id,
    startsAt: period.at,
    phase: row.phase,
    clock: period.clock,
  });
}

/** Closes the present period and opens the next; one that has lasted no time is replaced. `row` is changed already. */
export async function changePeriod(
  ctx: Context,
  row: OnboardingRow,
  present: Present,
  change: { at: Date; clock: Clock },
): Promise<void> {
  const running = and(ofOnboarding(row), isNull(periods.endsAt));
  if (isEmptyAt(present, change.at)) {
    await ctx.db.update(periods).set({ phase: row.phase, clock: change.clock }).where(running);
    return;
  }
  await ctx.db.update(periods).set({ endsAt: change.at }).where(running);
  await openPeriod(ctx, row, change);
}

/** Elapsed time of our clock in the present visit of the phase, up to the moment it ends. */
export async function workingSeconds(ctx: Context, row: OnboardingRow, until: Date): Promise<number> {
  const visit = await ctx.db
    .select()
    .from(periods)
    .where(and(ofOnboarding(row), gte(periods.startsAt, row.phaseEnteredAt)));
  return secondsOf(visit, "us", until);
}

function ofOnboarding(row: OnboardingRow) {
  return and(eq(periods.workspaceId, row.workspaceId), eq(periods.onboardingId, row.id));
}
