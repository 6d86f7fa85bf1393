import { and, eq, isNull } from "drizzle-orm";
import { members } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { CustomerPatch } from "@/lib/contract/customer";
import { customFieldFaults } from "@/lib/domain/custom-fields";
import { invalid, invalidReference } from "@/lib/errors";
import { definitionsOf } from "@/lib/services/custom-fields/definitions";

const maxMetadataBytes = 16_384;

export function requireMetadataSize(metadata: CustomerPatch["metadata"]): void {
  if (metadata === undefined || Buffer.byteLength(JSON.stringify(metadata)) <= maxMetadataBytes) return;
  throw invalid([{ code: "too_big", message: "“metadata” takes at most 16 KB of JSON.", field: "metadata" }]);
}

export async function requireOwner(ctx: Context, ownerId: string | null | undefined): Promise<void> {
  if (ownerId === null || ownerId === undefined) return;
  const [member] = await ctx.db
    .select({ id: members.userId })
    .from(members)
    .where(
      and(eq(members.workspaceId, ctx.workspace.id), eq(members.userId, ownerId), isNull(members.removedAt)),
    );
  if (!member)
    throw invalidReference("owner_id", "“owner_id” has to be the id of a member of this workspace.");
}

/**
 * Holds the definitions until the write is done: a rename of a slug either comes before it, and the old slug is
 * unknown here, or after it, and finds the value. Comes before the customer's lock, as the rename takes them.
 */
export async function requireValidCustomFields(
  ctx: Context,
  values: CustomerPatch["custom_fields"],
  extent: "whole" | "part",
): Promise<void> {
  if (values === undefined && extent === "part") return;
  const definitions = await definitionsOf(ctx).for("share");
  const [first, ...rest] = customFieldFaults(definitions, values ?? {}, extent);
  if (first) throw invalid([first, ...rest]);
}
