import { and, eq, inArray, isNull } from "drizzle-orm";
import { members } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { OnboardingFields } from "@/lib/contract/onboarding";
import { type Fault, invalid } from "@/lib/errors";

export const peopleFields = ["csm_id", "se_id", "designer_id", "product_ops_id"] as const;

type People = Partial<Pick<OnboardingFields, (typeof peopleFields)[number]>>;

/** Whoever is put on an onboarding has to be a member of the workspace. All faults are named at once. */
export async function requirePeople(ctx: Context, people: Readonly<Record<string, unknown>>): Promise<void> {
  const named = peopleFields.flatMap((field) => {
    const id = people[field];
    return typeof id === "string" ? [{ field, id }] : [];
  });
  if (named.length === 0) return;
  const present = await ctx.db
    .select({ id: members.userId })
    .from(members)
    .where(
      and(
        eq(members.workspaceId, ctx.workspace.id),
        inArray(members.userId, [...new Set(named.map(({ id }) => id))]),
        isNull(members.removedAt),
      ),
    );
  const ids = new Set(present.map(({ id }) => id));
  const [first, ...rest] = named.filter(({ id }) => !ids.has(id)).map(({ field }) => faultOf(field));
  if (first) throw invalid([first, ...rest]);
}

/** The members on an onboarding, each once. */
export function peopleOn(row: {
  csmId: string | null;
  seId: string | null;
  designerId: string | null;
  productOpsId: string | null;
}): string[] {
  const ids = [row.csmId, row.seId, row.designerId, row.productOpsId].filter((id) => id !== null);
  return [...new Set(ids)];
}

function faultOf(field: keyof People): Fault {
  const message = `“${field}” has to be the id of a member of this workspace.`;
  return { code: "invalid_reference", message, field };
}
