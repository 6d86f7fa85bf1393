import { phases } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import type { Phase, PhaseCreate, PhaseList, PhasePatch } from "@/lib/contract/phase";
import { phaseKeyFrom } from "@/lib/domain/phase-key";
import { colourAt, orderFaults } from "@/lib/domain/phases";
import { placedAfter } from "@/lib/domain/placed-after";
import { type Diff, diffOf } from "@/lib/domain/revision";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { requireListVersion, requireVersion } from "@/lib/services/version";
import { changeDefaultTemplate } from "./default-template";
import { type HeldPhases, lockPhases, type PhaseRow, requirePhase } from "./hold";
import { getPhase, listPhases } from "./queries";
import { requireFree, requireSameKind, unfit } from "./rules";
import { keysOf, namedPhase, phaseEvent, sequenceEvent, writeOrder, writePhase } from "./sequence";

export async function createPhase(ctx: Context, input: PhaseCreate): Promise<Phase> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const held = await lockPhases(tx);
    requireFree(held, { name: input.name, kind: input.kind ?? "open" });
    const key = phaseKeyFrom(input.name, new Set(held.all.map((row) => row.key)));
    const order = placedAfter(keysOf(held), key, keyBefore(held, input.after));
    const row = await insertPhase(tx, key, order.indexOf(key) + 1, input);
    await writeOrder(tx, held, order);
    await recordEvents(tx, [phaseEvent(row, createdDiff(row))]);
    return getPhase(tx, row.id);
  });
}

export async function updatePhase(ctx: Context, id: string, patch: PhasePatch): Promise<Phase> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const held = await lockPhases(tx);
    const row = namedPhase(held, id);
    const present = await getPhase(tx, row.id);
    await requireVersion(tx, present);
    const { archived, ...fields } = patch;
    const wanted = archived === false ? { ...fields, archived_at: null } : fields;
    const diff = diffOf<Record<string, unknown>>(present, wanted);
    if (Object.keys(diff).length === 0) return present;
    requireSameKind(row, patch.kind);
    if ("archived_at" in diff || !row.archivedAt) {
      requireFree(held, { id: row.id, name: patch.name ?? row.name, kind: patch.kind ?? row.kind });
    }
    const { name, target_days: targetDays, colour, kind } = patch;
    const isRestored = "archived_at" in diff;
    await writePhase(tx, row, { name, targetDays, colour, kind, ...(isRestored && { archivedAt: null }) });
    if (isRestored) await writeOrder(tx, held, orderWithRestored(held, row));
    const flipped =
      "default_template_id" in diff
        ? await changeDefaultTemplate(tx, row, patch.default_template_id ?? null)
        : [];
    await recordEvents(tx, [phaseEvent(row, diff), ...flipped]);
    return getPhase(tx, row.id);
  });
}

export async function reorderPhases(ctx: Context, order: readonly string[]): Promise<PhaseList> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const held = await lockPhases(tx);
    const [first, ...rest] = orderFaults(order, held.live);
    if (first) throw invalid([first, ...rest]);
    const present = await listPhases(tx);
    await requireListVersion(tx, present);
    const diff = diffOf<{ order: readonly string[] }>({ order: keysOf(held) }, { order });
    if (Object.keys(diff).length === 0) return present;
    await writeOrder(tx, held, order);
    await recordEvents(tx, [sequenceEvent(tx, diff)]);
    return listPhases(tx);
  });
}

/** Behind which phase a new one goes: the last one before the completed one, unless the request says another. */
function keyBefore(held: HeldPhases, after: string | null | undefined): string | null {
  if (after === null) return null;
  if (after === undefined) return keysOf(held).at(-2) ?? null;
  const before = requirePhase(held, after, "after");
  if (before.kind === "completed") throw unfit("after", `“${after}” is the completed phase and stays last.`);
  return before.key;
}

async function insertPhase(
  ctx: Context,
  key: string,
  position: number,
  { name, kind, target_days, colour }: PhaseCreate,
): Promise<PhaseRow> {
  const rows = await ctx.db
    .insert(phases)
    .values({
      workspaceId: ctx.workspace.id,
      id: newId("phase"),
      key,
      name,
      position,
      kind: kind ?? "open",
      targetDays: target_days ?? null,
      colour: colour ?? colourAt(position),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })
    .returning();
  return written(rows);
}

function createdDiff({ key, name, kind, position, targetDays, colour }: PhaseRow): Diff {
  const fields = { key, name, kind, position, target_days: targetDays, colour };
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [field, { old: null, new: value }]),
  );
}

/** Where it was, or as near to it as the completed phase lets it. */
function orderWithRestored(held: HeldPhases, { key, position }: PhaseRow): string[] {
  const live = keysOf(held);
  return placedAfter(live, key, live[Math.min(position - 1, live.length - 1) - 1] ?? null);
}
