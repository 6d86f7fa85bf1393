import { eq } from "drizzle-orm";
import { workspaces } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { WorkingCalendar } from "@/lib/domain/working-days";

/** Read when dates are worked out, not with every request: most need no calendar. */
export async function getWorkingCalendar(ctx: Context): Promise<WorkingCalendar> {
  const [row] = await ctx.db
    .select({ workingDays: workspaces.workingDays, holidays: workspaces.holidays })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id));
  if (!row) throw new Error("the workspace of the context is gone");
  return row;
}
