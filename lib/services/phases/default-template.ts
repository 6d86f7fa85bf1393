import { and, asc, eq, isNull } from "drizzle-orm";
import { templates } from "@/db/schema";
import type { Context } from "@/lib/context";
import { nextRevision } from "@/lib/domain/revision";
import { invalidReference } from "@/lib/errors";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { PhaseRow } from "./hold";

/** Takes the mark from the template that has it and gives it to another of the phase; answers the events of both. */
export async function changeDefaultTemplate(
  ctx: Context,
  phase: PhaseRow,
  templateId: string | null,
): Promise<NewAuditEvent[]> {
  const ofPhase = await ctx.db
    .select()
    .from(templates)
    .where(
      and(
        eq(templates.workspaceId, ctx.workspace.id),
        eq(templates.phase, phase.key),
        isNull(templates.deletedAt),
      ),
    )
    .orderBy(asc(templates.id))
    .for("update");
  const chosen = ofPhase.filter(({ id }) => id === templateId);
  if (templateId !== null && chosen.length === 0) {
    throw invalidReference("default_template_id", `“${phase.name}” has no template with this id.`);
  }
  const former = ofPhase.filter(({ id, defaultForPhase }) => defaultForPhase && id !== templateId);
  return [...(await mark(ctx, former, false)), ...(await mark(ctx, chosen, true))];
}

async function mark(
  ctx: Context,
  rows: readonly (typeof templates.$inferSelect)[],
  isDefault: boolean,
): Promise<NewAuditEvent[]> {
  for (const { workspaceId, id, updatedAt } of rows) {
    await ctx.db
      .update(templates)
      .set({ defaultForPhase: isDefault, updatedAt: nextRevision(ctx.now, updatedAt) })
      .where(and(eq(templates.workspaceId, workspaceId), eq(templates.id, id)));
  }
  return rows.map(({ id }) => ({
    event: "template_updated",
    target: { type: "template", id },
    diff: { default_for_phase: { old: !isDefault, new: isDefault } },
  }));
}
