import { and, eq, isNull } from "drizzle-orm";
import { tasks } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { TransitionKind } from "@/lib/contract/enums";
import { type Mover, mayMove } from "@/lib/domain/phase-moves";
import { roleMay } from "@/lib/domain/rights";
import { forbidden } from "@/lib/errors";
import { peopleOn } from "./people";
import type { OnboardingRow } from "./serialize";

/** Refuses a move that the actor has no right to, in words that say who has. */
export async function authorizeMove(ctx: Context, row: OnboardingRow, kind: TransitionKind): Promise<void> {
  if (mayMove(await moverOf(ctx, row), kind)) return;
  throw forbidden(
    kind === "skip"
      ? "Skipping phases is for admins. Advance it phase by phase, or ask an admin."
      : "Only its CSM, SE, designer, product-ops person, whoever has an open task in this phase, or an admin can move it.",
  );
}

async function moverOf({ actor, db }: Context, row: OnboardingRow): Promise<Mover> {
  const isAdmin =
    actor.type !== "contact" && (actor.type !== "member" || roleMay(actor.role, "phases.manage"));
  const nobody = { isAdmin, isCsm: false, isOnIt: false, ownsOpenTask: false };
  if (isAdmin || actor.type !== "member" || !roleMay(actor.role, "onboardings.edit")) return nobody;
  const isCsm = row.csmId === actor.id;
  const isOnIt = peopleOn(row).includes(actor.id);
  if (isOnIt) return { ...nobody, isCsm, isOnIt };
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
  return { ...nobody, ownsOpenTask: task !== undefined };
}
