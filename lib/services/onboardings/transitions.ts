import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { transitions } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Page } from "@/lib/contract/query";
import type { Transition } from "@/lib/contract/transition";
import { actorNameOf } from "@/lib/services/actor-name";
import { createdBefore, pageFrom } from "@/lib/services/keyset";
import { getOnboarding } from "./queries";

type TransitionRow = typeof transitions.$inferSelect & { actorName: string | null };

export async function listTransitions(
  ctx: Context,
  onboardingId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<Page<Transition>> {
  const { id } = await getOnboarding(ctx, onboardingId);
  const rows = await ctx.db
    .select({
      ...getTableColumns(transitions),
      actorName: sql<string | null>`${actorNameOf("transitions")}`,
    })
    .from(transitions)
    .where(
      and(
        eq(transitions.workspaceId, ctx.workspace.id),
        eq(transitions.onboardingId, id),
        createdBefore(transitions.createdAt, cursor),
      ),
    )
    .orderBy(desc(transitions.createdAt))
    .limit(limit + 1);
  return pageFrom(rows, limit, serializeTransition, ({ createdAt }) => createdAt.toISOString());
}

function serializeTransition(row: TransitionRow): Transition {
  return {
    object: "transition",
    id: row.id,
    onboarding_id: row.onboardingId,
    from_phase: row.fromPhase,
    to_phase: row.toPhase,
    kind: row.kind,
    actor: { type: row.actorType, id: row.actorId, name: row.actorName },
    reason: row.reason,
    note: row.note,
    working_seconds: row.workingSeconds,
    undo: row.isUndo,
    created_at: row.createdAt.toISOString(),
  };
}
