import { and, eq } from "drizzle-orm";
import { onboardings } from "@/db/schema";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import type { OnboardingPatch } from "@/lib/contract/onboarding";
import { clockOf } from "@/lib/domain/onboarding-state";
import { changeMoment } from "@/lib/domain/periods";
import { type Diff, diffOf, nextRevision } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import { touchCustomer } from "@/lib/services/customers/lock";
import type { NewNotice } from "@/lib/services/notifications/record";
import type { HeldPhases } from "@/lib/services/phases/hold";
import { completeOpenTasks } from "@/lib/services/tasks/complete";
import { applyDefaultTemplate } from "@/lib/services/templates/apply";
import { changedRow, requireConsistent, requireEditable, standingOf } from "./change";
import { changeEvents } from "./events";
import type { LockedOnboarding } from "./lock";
import { insertTransition, type Move, moveOf, requireMovable } from "./move";
import { noticesOf } from "./notices";
import { requirePeople } from "./people";
import { changePeriod, presentPeriod, workingSeconds } from "./periods";
import { type OnboardingRow, serializeOnboarding } from "./serialize";
import { insertShift, shiftOf } from "./target-shift";

/** What a change did, for the command to record when all rows of its transaction are written. */
export type Applied = { row: OnboardingRow; events: NewAuditEvent[]; notices: NewNotice[] };

type Terms = {
  /** Has to be held whenever the patch has a phase. */
  phases: HeldPhases | null;
  /** The workspace wills it (a phase archived, a customer churned): nobody is asked for a right or a reason. */
  isDecreed?: boolean;
};

/**
 * The one pipeline: check → change → transition → template. The caller holds the lock and records events and notices.
 * API, board, header button and bulk action all end here.
 */
export async function applyChange(
  ctx: Context,
  { row }: LockedOnboarding,
  patch: OnboardingPatch,
  { phases, isDecreed = false }: Terms,
): Promise<Applied> {
  const present = serializeOnboarding(row);
  const move = phases ? await moveOf(ctx, row, patch, phases) : null;
  requireConsistent(patch, move?.to.kind === "completed");
  const shift = isDecreed ? null : shiftOf(ctx, row, patch);
  if (move && !isDecreed) await requireMovable(ctx, row, patch, move);
  if (!move) requireEditable(present, patch);
  const period = await presentPeriod(ctx, row);
  const at = changeMoment(period, ctx.now);
  const wanted = changedRow(ctx, row, patch, move?.to ?? null, at);
  const diff = diffOf(present, serializeOnboarding(wanted));
  if (Object.keys(diff).length === 0) return { row, events: [], notices: [] };
  await requirePeople(ctx, newValues(diff));
  const next = await writeChange(ctx, row, wanted);
  const moved = move ? await recordMove(ctx, row, move, patch, at) : [];
  if (isNewPeriod(diff)) {
    await changePeriod(ctx, next, period, {
      at,
      clock: clockOf(standingOf(next), next.completedAt !== null),
    });
  }
  if (shift) await insertShift(ctx, next, shift, patch.reason);
  const applied = move ? await applyDefaultTemplate(ctx, next, move.to.key, at) : null;
  await touchCustomer(ctx, row.customerId);
  return {
    row: next,
    events: [...changeEvents(next, diff, patch.reason), ...moved, ...(applied?.events ?? [])],
    notices: noticesOf(next, diff, move),
  };
}

async function writeChange(ctx: Context, row: OnboardingRow, wanted: OnboardingRow): Promise<OnboardingRow> {
  const { workspaceId, id, displayId, customerId, createdAt, ...columns } = wanted;
  const rows = await ctx.db
    .update(onboardings)
    .set({ ...columns, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(onboardings.workspaceId, workspaceId), eq(onboardings.id, id)))
    .returning();
  return written(rows);
}

/** `row` is as it was before: the visit that ends is measured on its periods. */
async function recordMove(
  ctx: Context,
  row: OnboardingRow,
  move: Move,
  patch: OnboardingPatch,
  at: Date,
): Promise<NewAuditEvent[]> {
  const seconds = await workingSeconds(ctx, row, at);
  await insertTransition(ctx, row, move, { ...patch, workingSeconds: seconds });
  return patch.open_tasks === "complete" ? completeOpenTasks(ctx, row, move.from.key) : [];
}

/** Every change of phase, state or waiting closes the present period and opens the next. */
function isNewPeriod(diff: Diff): boolean {
  return ["phase", "state", "waiting_on_customer"].some((field) => field in diff);
}

function newValues(diff: Diff): Record<string, unknown> {
  return Object.fromEntries(Object.entries(diff).map(([field, side]) => [field, side.new]));
}
