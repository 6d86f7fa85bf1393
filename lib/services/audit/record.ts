import { createHash } from "node:crypto";
import { inChunks } from "@/db/chunks";
import { takeNumbers } from "@/db/counters";
import { auditEvents, auditNames, auditPersonal } from "@/db/schema";
import { type Context, isTestMode } from "@/lib/context";
import type { AuditEventName, TargetType } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";

export type NewAuditEvent = {
  event: AuditEventName;
  target: { type: TargetType; id: string; displayId?: number };
  customerId?: string;
  onboardingId?: string;
  diff?: Diff;
  /** The part of the diff that names a person, and whom: it can be erased, the event cannot. */
  personal?: { subjectId: string; diff: Diff };
  reason?: string;
};

/** Writes the events of a change in the transaction of the change. `ctx.db` has to be that transaction. */
export async function recordEvents(ctx: Context, events: readonly NewAuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const workspaceId = ctx.workspace.id;
  const numbers = await takeNumbers(ctx.db, workspaceId, "audit", events.length, ctx.now);
  const actorNameId = await keepName(ctx);
  const numbered = events.flatMap((event, index) => {
    const number = numbers[index];
    return number ? [{ event, number: number.displayId, createdAt: number.createdAt }] : [];
  });
  const rows = numbered.map(({ event, number, createdAt }) => ({
    workspaceId,
    number,
    createdAt,
    event: event.event,
    actorType: ctx.actor.type,
    actorId: ctx.actor.id,
    actorNameId,
    targetType: event.target.type,
    targetId: event.target.id,
    targetDisplayId: event.target.displayId ?? null,
    customerId: event.customerId ?? null,
    onboardingId: event.onboardingId ?? null,
    diff: event.diff ?? {},
    reason: event.reason ?? null,
    requestId: ctx.requestId,
    testMode: isTestMode(ctx.actor),
  }));
  await inChunks(rows, (chunk) => ctx.db.insert(auditEvents).values(chunk));
  const personal = numbered.flatMap(({ event, number, createdAt }) =>
    event.personal ? [{ workspaceId, number, createdAt, ...event.personal }] : [],
  );
  if (personal.length > 0) await ctx.db.insert(auditPersonal).values(personal);
}

/** The actor's name of this moment stands beside the event, so that erasing a person leaves the event whole. */
async function keepName(ctx: Context): Promise<string | null> {
  const { type, id, name } = ctx.actor;
  if (id === null) return null;
  const nameId = createHash("sha256").update(`${type} ${id} ${name}`).digest("base64url").slice(0, 24);
  await ctx.db
    .insert(auditNames)
    .values({ workspaceId: ctx.workspace.id, id: nameId, actorType: type, actorId: id, name })
    .onConflictDoNothing();
  return nameId;
}
