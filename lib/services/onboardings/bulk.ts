import { and, inArray, or } from "drizzle-orm";
import { isRetryable } from "@/db/errors";
import { customers, onboardings } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { BulkResult } from "@/lib/contract/bulk";
import { errorBodyOf } from "@/lib/contract/error";
import type { OnboardingPatch } from "@/lib/contract/onboarding";
import { ApiError, notFound } from "@/lib/errors";
import { parseRef } from "@/lib/ids";
import { authorize } from "@/lib/services/authorize";
import { requireMetadataSize } from "@/lib/services/customers/checks";
import { holdPhases } from "@/lib/services/phases/hold";
import { type Applied, applyChange } from "./apply-change";
import { type LockedOnboarding, lockOnboardings } from "./lock";
import { settle } from "./settle";
import { ofCustomer, visibleOnboardings } from "./visible";

/** One change for many, each by the rules of a single update: a refusal of one stops none of the others. */
export async function updateOnboardings(
  ctx: Context,
  ids: readonly string[],
  change: OnboardingPatch,
): Promise<BulkResult> {
  requireMetadataSize(change.metadata);
  authorize(ctx, "onboardings.edit");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = change.phase === undefined ? null : await holdPhases(tx);
    const named = await idsOf(tx, ids);
    const locked = await lockOnboardings(tx, [...new Set(named.values())]);
    const live = locked.filter(({ row, customer }) => !row.deletedAt && !customer.deletedAt);
    const outcomes = new Map<string, Outcome>();
    for (const one of live) outcomes.set(one.row.id, await attempt(tx, one, change, phases));
    await settle(
      tx,
      [...outcomes.values()].flatMap((outcome) => ("applied" in outcome ? [outcome.applied] : [])),
    );
    return { object: "bulk_result", data: ids.map((id) => answerOf(id, outcomes.get(named.get(id) ?? ""))) };
  });
}

type Outcome = { applied: Applied } | { error: ApiError };

/** In a savepoint: what is refused half-way leaves nothing behind. */
async function attempt(
  ctx: Context,
  one: LockedOnboarding,
  change: OnboardingPatch,
  phases: Parameters<typeof applyChange>[3]["phases"],
): Promise<Outcome> {
  try {
    return await inTransaction(ctx.db, async (db) => ({
      applied: await applyChange({ ...ctx, db }, one, change, { phases }),
    }));
  } catch (error) {
    if (isRetryable(error) || !(error instanceof ApiError)) throw error;
    return { error };
  }
}

function answerOf(id: string, outcome: Outcome | undefined): BulkResult["data"][number] {
  if (outcome && "applied" in outcome) return { id, ok: true };
  return { id, ok: false, ...errorBodyOf(outcome?.error ?? notFound("onboarding")) };
}

/** The ids that these references name, as far as they name something that the actor sees. */
async function idsOf(ctx: Context, given: readonly string[]): Promise<Map<string, string>> {
  const refs = given.flatMap((text) => parseRef(text) ?? []);
  const ids = refs.flatMap((ref) => ("id" in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => ("displayId" in ref ? [ref.displayId] : []));
  const rows = await ctx.db
    .select({ id: onboardings.id, displayId: onboardings.displayId })
    .from(onboardings)
    .innerJoin(customers, ofCustomer)
    .where(
      and(visibleOnboardings(ctx), or(inArray(onboardings.id, ids), inArray(onboardings.displayId, numbers))),
    );
  const byName = new Map(
    rows.flatMap(({ id, displayId }) => [[id, id] as const, [`${displayId}`, id] as const]),
  );
  return new Map(
    given.flatMap((text) => {
      const id = byName.get(/^\d+$/.test(text) ? `${Number(text)}` : text);
      return id === undefined ? [] : [[text, id] as const];
    }),
  );
}
