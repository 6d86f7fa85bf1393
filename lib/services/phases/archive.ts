import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Deleted } from "@/lib/contract/fields";
import type { PhaseArchiveQuery } from "@/lib/contract/phase";
import { ApiError } from "@/lib/errors";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { requireVersion } from "@/lib/services/version";
import { getPhase } from "./queries";
import { requireArchivable, requireLive, unfit } from "./rules";
import { liveOf, lockSequence, phaseEvent, requirePhase, writeOrder, writePhase } from "./sequence";
import { type PhaseRow, serializeArchivedPhase } from "./serialize";

/** Takes a phase out of the sequence. A second call finds it archived and changes nothing. */
export async function archivePhase(
  ctx: Context,
  id: string,
  { move_to }: PhaseArchiveQuery,
): Promise<Deleted> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const rows = await lockSequence(tx);
    const row = requirePhase(rows, id);
    if (row.archivedAt) return serializeArchivedPhase(row);
    const target = move_to === undefined ? undefined : requireTarget(rows, row, move_to);
    const present = await getPhase(tx, row.id);
    await requireVersion(tx, present);
    requireArchivable(rows, row);
    if (present.open_onboardings > 0) {
      if (!target) throw inUse(row, present.open_onboardings);
      await moveOutOf(tx, row, target);
    }
    await writePhase(tx, row, { archivedAt: ctx.now });
    const others = liveOf(rows).filter((phase) => phase.id !== row.id);
    await writeOrder(
      tx,
      others,
      others.map(({ key }) => key),
    );
    await recordEvents(tx, [
      phaseEvent(row, {
        archived_at: { old: null, new: ctx.now.toISOString() },
        ...(target && present.open_onboardings > 0 ? { move_to: { old: null, new: target.key } } : {}),
      }),
    ]);
    return serializeArchivedPhase(row);
  });
}

/** The place where the open onboardings of a phase go through the pipeline of moves, one after the other. */
async function moveOutOf(_ctx: Context, phase: PhaseRow, target: PhaseRow): Promise<void> {
  const message = `“${phase.name}” holds open onboardings. Move them to “${target.name}” first.`;
  throw new ApiError("phase_in_use", message, { field: "move_to" });
}

function requireTarget(rows: readonly PhaseRow[], row: PhaseRow, key: string): PhaseRow {
  const target = requireLive(rows, key, "move_to");
  if (target.id === row.id) throw unfit("move_to", `“${key}” is the phase to be archived. Name another one.`);
  return target;
}

function inUse({ name }: PhaseRow, open: number): ApiError {
  const held = open === 1 ? "1 open onboarding" : `${open} open onboardings`;
  const message = `“${name}” holds ${held}. Say with \`move_to\` which phase takes ${open === 1 ? "it" : "them"} over.`;
  return new ApiError("phase_in_use", message, { field: "move_to" });
}
