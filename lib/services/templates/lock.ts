import { and, eq } from "drizzle-orm";
import { templates } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { requireRef } from "@/lib/services/require-ref";
import type { TemplateRow } from "./serialize";

/** The row under its lock, deleted or not. Who gives it to a phase or makes it a default holds the phases first. */
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
