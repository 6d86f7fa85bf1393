import { and, asc, eq, isNull } from "drizzle-orm";
import { customFields } from "@/db/schema";
import type { Context } from "@/lib/context";

/** The custom fields of the workspace, in their order. */
export function definitionsOf(ctx: Context) {
  return ctx.db
    .select()
    .from(customFields)
    .where(and(eq(customFields.workspaceId, ctx.workspace.id), isNull(customFields.deletedAt)))
    .orderBy(asc(customFields.position), asc(customFields.id));
}
