import { and, asc, eq } from "drizzle-orm";
import { phases, templates } from "@/db/schema";
import type { Context } from "@/lib/context";
import { invalid, notFound } from "@/lib/errors";
import { requireRef } from "@/lib/services/require-ref";
import type { TemplateRow } from "./serialize";

type LockedPhase = { key: string; archivedAt: Date | null };

/**
 * Changes of templates stand in one line at the phases, and before any template: so a phase has one default, and none
 * is given to a phase that is being archived. By key, as every command that locks several phases does.
 */
export async function lockPhases(ctx: Context): Promise<LockedPhase[]> {
  return ctx.db
    .select({ key: phases.key, archivedAt: phases.archivedAt })
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id))
    .orderBy(asc(phases.key))
    .for("no key update");
}

export function requireLivePhase(locked: readonly LockedPhase[], key: string): void {
  const live = locked.filter(({ archivedAt }) => archivedAt === null).map((phase) => phase.key);
  if (live.includes(key)) return;
  const message = `“${key}” is not a phase of the sequence. It has to be one of: ${live.join(", ")}.`;
  throw invalid([{ code: "invalid_enum_value", message, field: "phase" }]);
}

/** The row under its lock, deleted or not. */
export async function lockTemplate(ctx: Context, id: string): Promise<TemplateRow> {
  const ref = requireRef("template", id);
  if (!("id" in ref)) throw notFound("template");
  const [row] = await ctx.db
    .select()
    .from(templates)
    .where(and(eq(templates.workspaceId, ctx.workspace.id), eq(templates.id, ref.id)))
    .for("update");
  if (!row) throw notFound("template");
  return row;
}
