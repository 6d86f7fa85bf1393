import { eq } from "drizzle-orm";
import { phases } from "@/db/schema";
import type { Context } from "@/lib/context";

/** By their keys, the archived ones too: histories name them. */
export async function phaseNames(ctx: Context): Promise<Record<string, string>> {
  const rows = await ctx.db
    .select({ key: phases.key, name: phases.name })
    .from(phases)
    .where(eq(phases.workspaceId, ctx.workspace.id));
  return Object.fromEntries(rows.map(({ key, name }) => [key, name]));
}
