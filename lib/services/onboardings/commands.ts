import { and, eq } from "drizzle-orm";
import { onboardings } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Deleted } from "@/lib/contract/fields";
import type { Onboarding, OnboardingPatch } from "@/lib/contract/onboarding";
import { nextRevision } from "@/lib/domain/revision";
import { notFound } from "@/lib/errors";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { requireMetadataSize } from "@/lib/services/customers/checks";
import { touchCustomer } from "@/lib/services/customers/lock";
import { holdPhases } from "@/lib/services/phases/hold";
import { requireVersion } from "@/lib/services/version";
import { applyChange } from "./apply-change";
import { onboardingEvent } from "./events";
import { lockLiveOnboarding, lockOnboarding } from "./lock";
import { getOnboarding } from "./queries";
import { type OnboardingRow, serializeDeletedOnboarding, serializeOnboarding } from "./serialize";
import { settle } from "./settle";

export async function updateOnboarding(
  ctx: Context,
  id: string,
  patch: OnboardingPatch,
): Promise<Onboarding> {
  requireMetadataSize(patch.metadata);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = patch.phase === undefined ? null : await holdPhases(tx);
    const locked = await lockLiveOnboarding(tx, id);
    authorize(tx, "onboardings.edit");
    await requireVersion(tx, serializeOnboarding(locked.row));
    const applied = await applyChange(tx, locked, patch, { phases });
    await settle(tx, [applied]);
    return serializeOnboarding(applied.row);
  });
}

/** Hides the onboarding, and with it what belongs to it. A second call finds the same tombstone. */
export async function deleteOnboarding(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row } = await lockOnboarding(tx, id);
    authorize(tx, "onboardings.edit");
    if (row.deletedAt) return serializeDeletedOnboarding(row);
    await requireVersion(tx, serializeOnboarding(row));
    await writeDeletedAt(tx, row, ctx.now);
    await recordEvents(tx, [onboardingEvent("onboarding_deleted", row)]);
    return serializeDeletedOnboarding(row);
  });
}

/** Undoes a delete; what is there already is answered as it is. */
export async function restoreOnboarding(ctx: Context, id: string): Promise<Onboarding> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const { row, customer } = await lockOnboarding(tx, id);
    if (customer.deletedAt) throw notFound("onboarding");
    authorize(tx, "onboardings.edit");
    if (row.deletedAt) {
      await writeDeletedAt(tx, row, null);
      await recordEvents(tx, [onboardingEvent("onboarding_restored", row)]);
    }
    return getOnboarding(tx, row.id);
  });
}

async function writeDeletedAt(ctx: Context, row: OnboardingRow, deletedAt: Date | null): Promise<void> {
  await ctx.db
    .update(onboardings)
    .set({ deletedAt, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(onboardings.workspaceId, row.workspaceId), eq(onboardings.id, row.id)));
  await touchCustomer(ctx, row.customerId);
}
