import { and, eq } from "drizzle-orm";
import { customFields, workspaces } from "@/db/schema";
import type { Context } from "@/lib/context";
import { notFound } from "@/lib/errors";
import { requireRef } from "@/lib/services/require-ref";
import { definitionsOf } from "./definitions";
import type { CustomFieldRow } from "./serialize";

/** The workspace's fields under their locks. Its own row comes first: there may be no field yet to wait at. */
export async function lockCustomFields(ctx: Context): Promise<CustomFieldRow[]> {
  await ctx.db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id))
    .for("no key update");
  return definitionsOf(ctx).for("update");
}

/** One of the locked fields, or the tombstone of one. */
export async function customFieldAmong(
  ctx: Context,
  fields: readonly CustomFieldRow[],
  id: string,
): Promise<CustomFieldRow> {
  const present = fields.find((field) => field.id === id);
  if (present) return present;
  const ref = requireRef("custom_field", id);
  if (!("id" in ref)) throw notFound("custom_field");
  const [row] = await ctx.db
    .select()
    .from(customFields)
    .where(and(eq(customFields.workspaceId, ctx.workspace.id), eq(customFields.id, ref.id)));
  if (!row) throw notFound("custom_field");
  return row;
}
