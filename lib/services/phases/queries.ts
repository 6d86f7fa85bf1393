import { and, asc, count, eq, getTableColumns, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { customers, onboardings, phases, templates } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Phase, PhaseList, PhaseQuery } from "@/lib/contract/phase";
import { notFound } from "@/lib/errors";
import { visibleCustomers } from "@/lib/services/customers/visible";
import { requireRef } from "@/lib/services/require-ref";
import { type PhaseReading, type PhaseRow, serializePhase } from "./serialize";

export async function listPhases(ctx: Context, { archived = false }: PhaseQuery = {}): Promise<PhaseList> {
  const rows = await readPhases(ctx, (archived ? isNotNull : isNull)(phases.archivedAt));
  return { object: "list", data: rows.map(serializePhase), has_more: false, next_cursor: null };
}

export async function getPhase(ctx: Context, id: string): Promise<Phase> {
  const ref = requireRef("phase", id);
  if (!("id" in ref)) throw notFound("phase");
  const [row] = await readPhases(ctx, or(eq(phases.id, ref.id), eq(phases.key, ref.id)));
  if (!row) throw notFound("phase");
  return serializePhase(row);
}

export type SequencePhase = Pick<
  PhaseRow,
  "id" | "key" | "name" | "kind" | "position" | "targetDays" | "colour"
>;

/** The phases in their order, without the archived ones. */
export async function phaseSequence(ctx: Context): Promise<SequencePhase[]> {
  return ctx.db.select(sequenceColumns).from(phases).where(inSequence(ctx)).orderBy(asc(phases.position));
}

/**
 * The same for whoever puts an onboarding into a phase: until the end of the transaction no phase leaves the sequence
 * or changes its place. Take it before the onboarding's row, as archiving does.
 */
export async function holdPhaseSequence(ctx: Context): Promise<SequencePhase[]> {
  const rows = await ctx.db
    .select(sequenceColumns)
    .from(phases)
    .where(inSequence(ctx))
    // The order of `lockSequence`, so that the two cannot wait for each other in a circle.
    .orderBy(asc(phases.key))
    .for("share");
  return rows.sort((a, b) => a.position - b.position);
}

/** Whether there ever was one; deleted ones count, as their history names phases. */
export async function hasOnboardings(ctx: Context): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: onboardings.id })
    .from(onboardings)
    .where(eq(onboardings.workspaceId, ctx.workspace.id))
    .limit(1);
  return rows.length > 0;
}

const { id, key, name, kind, position, targetDays, colour } = getTableColumns(phases);
const sequenceColumns = { id, key, name, kind, position, targetDays, colour };

function inSequence(ctx: Context): SQL | undefined {
  return and(eq(phases.workspaceId, ctx.workspace.id), isNull(phases.archivedAt));
}

async function readPhases(ctx: Context, which: SQL | undefined): Promise<PhaseReading[]> {
  const open = openOnboardings(ctx);
  return ctx.db
    .select({
      ...getTableColumns(phases),
      defaultTemplateId: templates.id,
      openOnboardings: sql<number>`coalesce(${open.amount}, 0)::int`,
    })
    .from(phases)
    .leftJoin(
      templates,
      and(
        eq(templates.workspaceId, phases.workspaceId),
        eq(templates.phase, phases.key),
        eq(templates.defaultForPhase, true),
        isNull(templates.deletedAt),
      ),
    )
    .leftJoin(open, eq(open.phase, phases.key))
    .where(and(eq(phases.workspaceId, ctx.workspace.id), which))
    .orderBy(asc(phases.position), asc(phases.key));
}

/** Per phase, and only those of customers that the actor sees. */
function openOnboardings(ctx: Context) {
  return ctx.db
    .select({ phase: onboardings.phase, amount: count().as("amount") })
    .from(onboardings)
    .innerJoin(
      customers,
      and(
        eq(customers.workspaceId, onboardings.workspaceId),
        eq(customers.id, onboardings.customerId),
        visibleCustomers(ctx),
      ),
    )
    .where(
      and(
        eq(onboardings.workspaceId, ctx.workspace.id),
        isNull(onboardings.deletedAt),
        isNull(onboardings.completedAt),
      ),
    )
    .groupBy(onboardings.phase)
    .as("open_onboardings");
}
