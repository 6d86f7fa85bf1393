import { and, eq, inArray, sql } from "drizzle-orm";
import { customFields } from "@/db/schema";
import type { Context } from "@/lib/context";
import { placedAfter } from "@/lib/domain/placed-after";
import { invalidReference } from "@/lib/errors";
import type { CustomFieldRow } from "./serialize";

type Place = { id: string; after: string | null | undefined };

/** The order with this field where it was asked for; one that was not told where stays, or comes last. */
export function wantedOrder(fields: readonly CustomFieldRow[], place?: Place): string[] {
  const ids = fields.map((field) => field.id);
  if (!place || (place.after === undefined && ids.includes(place.id))) return ids;
  if (place.after === undefined) return [...ids, place.id];
  if (place.after === null || ids.includes(place.after)) return placedAfter(ids, place.id, place.after);
  throw invalidReference("after", "“after” has to be the id of a custom field of this workspace, or null.");
}

/** Only the fields whose place differs are written. */
export async function writePositions(
  ctx: Context,
  fields: readonly CustomFieldRow[],
  order: readonly string[],
): Promise<void> {
  const moved = fields.filter(({ id, position }) => position !== order.indexOf(id) + 1);
  if (moved.length === 0) return;
  const ids = sql.param([...order], customFields.options);
  const now = sql.param(ctx.now, customFields.updatedAt);
  await ctx.db
    .update(customFields)
    .set({
      position: sql`array_position(${ids}, ${customFields.id})`,
      updatedAt: sql`greatest(${now}::timestamptz, ${customFields.updatedAt} + interval '1 millisecond')`,
    })
    .where(
      and(
        eq(customFields.workspaceId, ctx.workspace.id),
        inArray(
          customFields.id,
          moved.map(({ id }) => id),
        ),
      ),
    );
}
