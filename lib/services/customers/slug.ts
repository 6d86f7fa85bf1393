import { and, eq, isNull, like, or } from "drizzle-orm";
import { isUniqueViolation } from "@/db/errors";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import { freeSlug, slugFrom } from "@/lib/domain/slug";
import { ApiError } from "@/lib/errors";
import { visibleCustomers } from "./visible";

/**
 * The given slug, else one made from the name. Creates of a workspace stand in line behind its counter, which the
 * caller holds; only a rename can take the slug between this look and the insert.
 */
export async function chooseSlug(
  ctx: Context,
  { name, slug }: { name: string; slug?: string | undefined },
  displayId: number,
): Promise<string> {
  if (slug !== undefined) return slug;
  const base = slugFrom(name) || `customer-${displayId}`;
  const stem = base.slice(0, 50);
  const rows = await ctx.db
    .select({ slug: customers.slug })
    .from(customers)
    .where(
      and(
        eq(customers.workspaceId, ctx.workspace.id),
        isNull(customers.deletedAt),
        or(eq(customers.slug, base), like(customers.slug, `${stem}%`)),
      ),
    );
  return freeSlug(base, new Set(rows.map((row) => row.slug)));
}

/** Names the other customer only to those who may see it. A slug that was not given is simply made again. */
export async function refusingTakenSlug<T>(
  ctx: Context,
  slug: string | undefined,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error, "customers_slug_key")) throw error;
    if (slug === undefined) return write();
    const [holder] = await ctx.db
      .select({ name: customers.name })
      .from(customers)
      .where(and(visibleCustomers(ctx), eq(customers.slug, slug)));
    const by = holder ? ` by ${holder.name}` : "";
    throw new ApiError("slug_taken", `“${slug}” is taken${by}. Choose another slug or leave it out.`, {
      field: "slug",
    });
  }
}
