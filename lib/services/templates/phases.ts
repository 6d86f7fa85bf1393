import { asc, desc, eq, isNull } from "drizzle-orm";
import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { PhaseRow } from "@/lib/services/phases/hold";

/** What pages say of a phase that has templates or could have one. */
export type TemplatePhase = Pick<PhaseRow, "key" | "name" | "position" | "colour"> & { isArchived: boolean };

/** In the order of the sequence, the archived ones last. */
export async function listTemplatePhases(ctx: Context): Promise<TemplatePhase[]> {
  const rows = await ctx.db
    .select({
      key: phases.key,
      name: phases.name,
      position: phases.position,
      colour: phases.colour,
      archivedAt: phases.archivedAt,
    })
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id))
    .orderBy(desc(isNull(phases.archivedAt)), asc(phases.position), asc(phases.key));
  return rows.map(({ archivedAt, ...phase }) => ({ ...phase, isArchived: archivedAt !== null }));
}
