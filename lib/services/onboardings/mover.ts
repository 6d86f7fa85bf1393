import { and, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Actor, Context } from "@/lib/context";
import type { TransitionKind } from "@/lib/contract/enums";
import type { Onboarding } from "@/lib/contract/onboarding";
import { type Mover, mayMove } from "@/lib/domain/phase-moves";
import { roleMay } from "@/lib/domain/rights";
import { forbidden } from "@/lib/errors";
import { type OnboardingRow, serializeOnboarding } from "./serialize";

/** Refuses a move that the actor has no right to, in words that say who has. */
export async function authorizeMove(ctx: Context, row: OnboardingRow, kind: TransitionKind): Promise<void> {
  const people = serializeOnboarding(row);
  if (mayMove(moverOf(ctx.actor, people, false), kind)) return;
  if (mayMove(moverOf(ctx.actor, people, await hasOpenTask(ctx, row)), kind)) return;
  throw forbidden(
    kind === "skip"
      ? "Skipping phases is for admins. Advance it phase by phase, or ask an admin."
      : "Only its CSM, SE, designer, product-ops person, whoever has an open task in this phase, or an admin can move it.",
  );
}

/** What the actor is to an onboarding; whether they own an open task of its phase has to be looked up. */
export function moverOf(
  actor: Actor,
  people: Pick<Onboarding, "csm_id" | "se_id" | "designer_id" | "product_ops_id">,
  ownsOpenTask: boolean,
): Mover {
  const isAdmin =
    actor.type !== "contact" && (actor.type !== "member" || roleMay(actor.role, "phases.manage"));
  const isOnTeam = actor.type === "member" && roleMay(actor.role, "onboardings.edit");
  if (!isOnTeam) return { isAdmin, isCsm: false, isOnIt: false, ownsOpenTask: false };
  const isOnIt = [people.se_id, people.designer_id, people.product_ops_id].includes(actor.id);
  return { isAdmin, isCsm: people.csm_id === actor.id, isOnIt, ownsOpenTask };
}

async function hasOpenTask({ actor, db }: Context, row: OnboardingRow): Promise<boolean> {
  if (actor.type !== "member") return false;
  const [task] = await db
    .select({ id: tasks.id })
    .from(tasks)
    .where(
      and(
        eq(tasks.workspaceId, row.workspaceId),
        eq(tasks.onboardingId, row.id),
        eq(tasks.phase, row.phase),
        eq(tasks.assigneeId, actor.id),
        eq(tasks.done, false),
        isNull(tasks.deletedAt),
      ),
    )
    .limit(1);
  return task !== undefined;
}
