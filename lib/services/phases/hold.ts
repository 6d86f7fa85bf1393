import { asc, eq } from "drizzle-orm";
import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";
import { type ApiError, invalid } from "@/lib/errors";

export type PhaseRow = typeof phases.$inferSelect;

/** The sequence at the moment of a move, with the phases that are archived: those keep the place they had. */
export type HeldPhases = { live: PhaseRow[]; all: PhaseRow[] };

/**
 * Keeps the sequence as it is until the transaction ends. Whoever moves takes this before any onboarding, and whoever
 * changes the sequence takes it exclusively before any onboarding: so neither can overtake the other.
 */
export async function holdPhases(ctx: Context): Promise<HeldPhases> {
  const all = await ctx.db
    .select()
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id))
    // Locked by key, which never changes: by position, a change of the order would turn the queue around.
    .orderBy(asc(phases.key))
    .for("share");
  return heldFrom(all);
}

/** The same for whoever changes the sequence, which so happens one after the other. */
export async function lockPhases(ctx: Context): Promise<HeldPhases> {
  const ofWorkspace = eq(phases.workspaceId, ctx.workspace.id);
  await ctx.db
    .select({ id: phases.id })
    .from(phases)
    .where(ofWorkspace)
    .orderBy(asc(phases.key))
    .for("update");
  // Read after the locks are there: whoever waited for them sees what was added meanwhile.
  return heldFrom(await ctx.db.select().from(phases).where(ofWorkspace));
}

/** A phase that something can move to, by the key that a request gave. */
export function requirePhase({ live }: HeldPhases, key: string, field = "phase"): PhaseRow {
  const phase = live.find((one) => one.key === key);
  if (phase === undefined) throw unknownPhase(live, field);
  return phase;
}

/** Keys in a filter may be of archived phases, but not of none. */
export async function requireKnownPhases(ctx: Context, keys: readonly string[]): Promise<void> {
  const known = await ctx.db
    .select({ key: phases.key, archivedAt: phases.archivedAt })
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id))
    .orderBy(asc(phases.position));
  const names = new Set(known.map(({ key }) => key));
  if (keys.some((key) => !names.has(key)))
    throw unknownPhase(
      known.filter((phase) => phase.archivedAt === null),
      "phase",
    );
}

function heldFrom(rows: readonly PhaseRow[]): HeldPhases {
  const all = rows.toSorted((a, b) => a.position - b.position);
  return { live: all.filter(({ archivedAt }) => archivedAt === null), all };
}

function unknownPhase(live: readonly { key: string }[], field: string): ApiError {
  const keys = live.map(({ key }) => key).join(", ");
  return invalid([{ code: "invalid_enum_value", message: `“${field}” has to be one of: ${keys}.`, field }]);
}
