import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Deleted } from "@/lib/contract/fields";
import type { PhaseArchiveQuery } from "@/lib/contract/phase";
import { ApiError } from "@/lib/errors";
import { authorize } from "@/lib/services/authorize";
import { moveOutOf } from "@/lib/services/onboardings/decree";
import { settle } from "@/lib/services/onboardings/settle";
import { requireVersion } from "@/lib/services/version";
import { type HeldPhases, lockPhases, type PhaseRow, requirePhase } from "./hold";
import { getPhase } from "./queries";
import { requireArchivable, unfit } from "./rules";
import { namedPhase, phaseEvent, writeOrder, writePhase } from "./sequence";
import { serializeArchivedPhase } from "./serialize";

/** Takes a phase out of the sequence. A second call finds it archived and changes nothing. */
export async function archivePhase(
  ctx: Context,
  id: string,
  { move_to }: PhaseArchiveQuery,
): Promise<Deleted> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const held = await lockPhases(tx);
    const row = namedPhase(held, id);
    if (row.archivedAt) return serializeArchivedPhase(row);
    const target = move_to === undefined ? null : requireTarget(held, row, move_to);
    const present = await getPhase(tx, row.id);
    await requireVersion(tx, present);
    requireArchivable(held, row);
    if (present.open_onboardings > 0 && !target) throw inUse(row, present.open_onboardings);
    const moved = await moveOutOf(tx, held, row.key, (target ?? refuge(held, row)).key);
    await writePhase(tx, row, { archivedAt: ctx.now });
    const others = held.live.filter((phase) => phase.id !== row.id);
    await writeOrder(
      tx,
      held,
      others.map(({ key }) => key),
    );
    await settle(tx, [...moved, { events: [archivedEvent(ctx, row, target)], notices: [] }]);
    return serializeArchivedPhase(row);
  });
}

/** Where what is deleted goes, should it ever come back. */
function refuge({ live }: HeldPhases, row: PhaseRow): PhaseRow {
  return live.find(({ id, kind }) => id !== row.id && kind !== "completed") ?? row;
}

function requireTarget(held: HeldPhases, row: PhaseRow, key: string): PhaseRow {
  const target = requirePhase(held, key, "move_to");
  if (target.id === row.id) throw unfit("move_to", `“${key}” is the phase to be archived. Name another one.`);
  return target;
}

function inUse({ name }: PhaseRow, open: number): ApiError {
  const held = open === 1 ? "1 open onboarding" : `${open} open onboardings`;
  const message = `“${name}” holds ${held}. Say with \`move_to\` which phase takes ${open === 1 ? "it" : "them"} over.`;
  return new ApiError("phase_in_use", message, { field: "move_to" });
}

function archivedEvent(ctx: Context, row: PhaseRow, target: PhaseRow | null) {
  return phaseEvent(row, {
    archived_at: { old: null, new: ctx.now.toISOString() },
    ...(target ? { move_to: { old: null, new: target.key } } : {}),
  });
}
