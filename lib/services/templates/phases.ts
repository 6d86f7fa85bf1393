import { asc, desc, eq, isNull } from "drizzle-orm";
import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";

/** What pages say of a phase that has templates or could have one. */
export type TemplatePhase = { key: string; name: string; isArchived: boolean };

/** In the order of the sequence, the archived ones last. */
export async function listTemplatePhases(ctx: Context): Promise<TemplatePhase[]> {
  const rows = await ctx.db
    .select({ key: phases.key, name: phases.name, archivedAt: phases.archivedAt })
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id))
    .orderBy(desc(isNull(phases.archivedAt)), asc(phases.position), asc(phases.key));
  return rows.map(({ archivedAt, ...phase }) => ({ ...phase, isArchived: archivedAt !== null }));
}
