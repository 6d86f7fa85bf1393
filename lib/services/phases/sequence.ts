import { and, eq } from "drizzle-orm";
import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";
import { nextRevision } from "@/lib/domain/revision";
import { notFound } from "@/lib/errors";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { HeldPhases, PhaseRow } from "./hold";

/** What a path names, archived or not. */
export function namedPhase({ all }: HeldPhases, id: string): PhaseRow {
  const row = all.find((phase) => phase.id === id || phase.key === id);
  if (!row) throw notFound("phase");
  return row;
}

type PhaseValues = { [Field in keyof PhaseRow]?: PhaseRow[Field] | undefined };

export async function writePhase(ctx: Context, row: PhaseRow, values: PhaseValues): Promise<void> {
  await ctx.db
    .update(phases)
    .set({ ...values, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(phases.workspaceId, row.workspaceId), eq(phases.id, row.id)));
}

/** Numbers the phases from 1 without a gap, in the order of these keys; those that stay are not touched. */
export async function writeOrder(ctx: Context, { all }: HeldPhases, order: readonly string[]): Promise<void> {
  const moved = all.filter(({ key, position }) => order.includes(key) && order[position - 1] !== key);
  for (const row of moved) await writePhase(ctx, row, { position: order.indexOf(row.key) + 1 });
}

export function keysOf({ live }: HeldPhases): string[] {
  return live.map(({ key }) => key);
}

export function phaseEvent({ id }: Pick<PhaseRow, "id">, diff: NewAuditEvent["diff"] = {}): NewAuditEvent {
  return { event: "phase_sequence_changed", target: { type: "phase", id }, diff };
}

/** For what concerns the sequence as a whole. */
export function sequenceEvent(ctx: Context, diff: NewAuditEvent["diff"] = {}): NewAuditEvent {
  return { event: "phase_sequence_changed", target: { type: "workspace", id: ctx.workspace.id }, diff };
}
