import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";
import { colourAt, phaseSequences } from "@/lib/domain/phases";
import { newId } from "@/lib/ids";

export async function createDefaultPhases(ctx: Context): Promise<void> {
  await ctx.db.insert(phases).values(
    phaseSequences.api.map((phase, index) => ({
      ...phase,
      workspaceId: ctx.workspace.id,
      id: newId("phase"),
      position: index + 1,
      colour: colourAt(index + 1),
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })),
  );
}
