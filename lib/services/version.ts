import { and, desc, eq } from "drizzle-orm";
import { auditEvents, auditNames } from "@/db/schema";
import type { Context } from "@/lib/context";
import { ApiError } from "@/lib/errors";
import { etagOf, hasEtag } from "@/lib/etag";

/** Under the row's lock: refuses a write against a version that is no longer the present one, and says whose is. */
export async function requireVersion(ctx: Context, present: { id: string }): Promise<void> {
  await requireSame(ctx, present, present.id);
}

/** The same for a whole list, whose changes are recorded at the workspace. */
export async function requireListVersion(ctx: Context, present: { object: "list" }): Promise<void> {
  await requireSame(ctx, present, ctx.workspace.id);
}

async function requireSame(ctx: Context, present: object, targetId: string): Promise<void> {
  if (ctx.ifMatch === null || hasEtag(ctx.ifMatch, etagOf(JSON.stringify(present)))) return;
  const who = (await lastAuthor(ctx, targetId)) ?? "Somebody";
  throw new ApiError(
    "version_mismatch",
    `${who} changed this since you read it. Read it again and repeat your change.`,
  );
}

async function lastAuthor(ctx: Context, targetId: string): Promise<string | undefined> {
  const [event] = await ctx.db
    .select({ name: auditNames.name })
    .from(auditEvents)
    .innerJoin(
      auditNames,
      and(eq(auditNames.workspaceId, auditEvents.workspaceId), eq(auditNames.id, auditEvents.actorNameId)),
    )
    .where(and(eq(auditEvents.workspaceId, ctx.workspace.id), eq(auditEvents.targetId, targetId)))
    .orderBy(desc(auditEvents.createdAt))
    .limit(1);
  return event?.name;
}
