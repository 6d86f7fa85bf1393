import { and, eq, inArray } from "drizzle-orm";
import { phases, templates, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { PhasePreset } from "@/lib/contract/enums";
import type { PhaseList } from "@/lib/contract/phase";
import { phaseKeyFrom } from "@/lib/domain/phase-key";
import { colourAt, type NewPhase, phaseSequences } from "@/lib/domain/phases";
import { ApiError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { type HeldPhases, lockPhases, type PhaseRow } from "./hold";
import { hasOnboardings, listPhases } from "./queries";
import { keysOf, sequenceEvent, writePhase } from "./sequence";

/** Replaces the open phases as long as nothing happened in them; the launch and the completed one stay as they are. */
export async function applyPhasePreset(ctx: Context, preset: PhasePreset): Promise<PhaseList> {
  authorize(ctx, "phases.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const held = await lockPhases(tx);
    if (await hasOnboardings(tx)) {
      const message = "The workspace has had onboardings already. Add, rename and archive phases one by one.";
      throw new ApiError("phase_in_use", message);
    }
    const wanted = matched(held, phaseSequences[preset]);
    const kept = new Set(wanted.map(({ row }) => row?.id));
    await dismiss(
      tx,
      held.live.filter(({ id }) => !kept.has(id)),
    );
    const keys = await place(tx, held, wanted);
    await keepPreset(tx, preset);
    const order = { old: keysOf(held), new: keys };
    await recordEvents(tx, [sequenceEvent(tx, { preset: { old: null, new: preset }, order })]);
    return listPhases(tx);
  });
}

type Match = { phase: NewPhase; row: PhaseRow | undefined };

/** Each phase of the preset with the row that becomes it: the launch and the completed one by their kind. */
function matched({ all }: HeldPhases, preset: readonly NewPhase[]): Match[] {
  const fixed = all.filter(isFixed);
  return preset.map((phase) => ({
    phase,
    row:
      fixed.find(({ kind }) => kind === phase.kind) ??
      all.find((row) => row.key === phase.key && !fixed.includes(row)),
  }));
}

/** What has templates is kept for later, archived; to the others nothing refers. */
async function dismiss(ctx: Context, rows: readonly PhaseRow[]): Promise<void> {
  const keys = rows.map(({ key }) => key);
  if (keys.length === 0) return;
  const used = await ctx.db
    .selectDistinct({ phase: templates.phase })
    .from(templates)
    .where(and(eq(templates.workspaceId, ctx.workspace.id), inArray(templates.phase, keys)));
  const isUsed = (row: PhaseRow) => used.some(({ phase }) => phase === row.key);
  for (const row of rows.filter(isUsed)) await writePhase(ctx, row, { archivedAt: ctx.now });
  const idle = rows.filter((row) => !isUsed(row)).map(({ id }) => id);
  if (idle.length === 0) return;
  await ctx.db.delete(phases).where(and(eq(phases.workspaceId, ctx.workspace.id), inArray(phases.id, idle)));
}

/** Answers the keys in their new order. */
async function place(ctx: Context, { all }: HeldPhases, wanted: readonly Match[]): Promise<string[]> {
  const taken = new Set(all.map(({ key }) => key));
  const keys: string[] = [];
  for (const [index, { phase, row }] of wanted.entries()) {
    const { name, kind, targetDays } = phase;
    const key = row?.key ?? (taken.has(phase.key) ? phaseKeyFrom(name, taken) : phase.key);
    const placed = { position: index + 1, colour: colourAt(index + 1), archivedAt: null };
    if (!row) await insertPhase(ctx, { ...placed, key, name, kind, targetDays });
    else if (isFixed(row)) await writePhase(ctx, row, placed);
    else await writePhase(ctx, row, { ...placed, name, kind, targetDays });
    keys.push(key);
  }
  return keys;
}

type Described = Pick<PhaseRow, "key" | "name" | "kind" | "targetDays" | "position" | "colour">;

async function insertPhase(ctx: Context, phase: Described): Promise<void> {
  const { now, workspace } = ctx;
  const made = { workspaceId: workspace.id, id: newId("phase"), createdAt: now, updatedAt: now };
  await ctx.db.insert(phases).values({ ...phase, ...made });
}

function isFixed({ kind, archivedAt }: PhaseRow): boolean {
  return kind !== "open" && archivedAt === null;
}

async function keepPreset(ctx: Context, preset: PhasePreset): Promise<void> {
  await ctx.db
    .update(workspaces)
    .set({ phasePreset: preset, updatedAt: ctx.now })
    .where(eq(workspaces.id, ctx.workspace.id));
}
