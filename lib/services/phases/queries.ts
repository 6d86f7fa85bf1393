import { and, asc, count, eq, getTableColumns, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { customers, onboardings, phases, templates } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Phase, PhaseList, PhaseQuery } from "@/lib/contract/phase";
import { notFound } from "@/lib/errors";
import { visibleCustomers } from "@/lib/services/customers/visible";
import { requireRef } from "@/lib/services/require-ref";
import { wholeList } from "@/lib/services/whole-list";
import type { PhaseRow } from "./hold";
import { type PhaseReading, serializePhase } from "./serialize";

export async function listPhases(ctx: Context, { archived = false }: PhaseQuery = {}): Promise<PhaseList> {
  const rows = await readPhases(ctx, (archived ? isNotNull : isNull)(phases.archivedAt));
  return wholeList(rows.map(serializePhase));
}

export async function getPhase(ctx: Context, id: string): Promise<Phase> {
  const ref = requireRef("phase", id);
  if (!("id" in ref)) throw notFound("phase");
  const [row] = await readPhases(ctx, or(eq(phases.id, ref.id), eq(phases.key, ref.id)));
  if (!row) throw notFound("phase");
  return serializePhase(row);
}

type SequencePhase = Pick<PhaseRow, "id" | "key" | "name" | "kind" | "position" | "targetDays" | "colour">;

/** The phases in their order, without the archived ones. */
export async function phaseSequence(ctx: Context): Promise<SequencePhase[]> {
  const { id, key, name, kind, position, targetDays, colour } = getTableColumns(phases);
  return ctx.db
    .select({ id, key, name, kind, position, targetDays, colour })
    .from(phases)
    .where(and(eq(phases.workspaceId, ctx.workspace.id), isNull(phases.archivedAt)))
    .orderBy(asc(position));
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
