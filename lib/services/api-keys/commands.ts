import { and, eq } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { apiKeys } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, memberIdOf } from "@/lib/context";
import type { ApiKeyCreate, MintedApiKey } from "@/lib/contract/api-key";
import { type Overlap, overlaps } from "@/lib/contract/enums";
import type { Deleted } from "@/lib/contract/fields";
import { hashKey, loggablePrefix, mintKey } from "@/lib/domain/api-key";
import { ApiError, invalid, notFound } from "@/lib/errors";
import { newId, parseRef } from "@/lib/ids";
import { type NewAuditEvent, recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { getCreator } from "./creator";
import { type ApiKeyRow, serializeApiKey } from "./serialize";

const hourMs = 3_600_000;

/** What a key keeps when it is rotated. */
type KeyTraits = Pick<ApiKeyRow, "name" | "mode" | "tier" | "readOnly" | "expiresAt">;

export async function createApiKey(ctx: Context, input: ApiKeyCreate): Promise<MintedApiKey> {
  authorize(ctx, "api_keys.manage");
  const expiresAt = input.expires_at === null ? null : new Date(input.expires_at);
  if (expiresAt && expiresAt <= ctx.now) {
    throw invalid([
      { code: "too_small", message: "“expires_at” has to be in the future.", field: "expires_at" },
    ]);
  }
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const traits = {
      name: input.name,
      mode: input.mode,
      tier: tierOf(ctx, input),
      readOnly: input.read_only,
      expiresAt,
    };
    const { row, key } = await insertKey(tx, traits);
    await recordEvents(tx, [
      { event: "api_key_created", target: targetOf(row), diff: { name: { old: null, new: row.name } } },
    ]);
    return { ...serializeApiKey(row, await getCreator(tx, row)), key };
  });
}

/** A successor with the same name, mode and rights; the old key ends now or after the overlap. */
export async function rotateApiKey(ctx: Context, id: string, overlap: Overlap): Promise<MintedApiKey> {
  authorize(ctx, "api_keys.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const old = await lockKey(tx, id);
    if (old.revokedAt || (old.expiresAt && old.expiresAt <= ctx.now)) {
      throw new ApiError(
        "api_key_revoked_already",
        "This key has ended: it was revoked, rotated or has expired. Create a new key instead.",
      );
    }
    const { row, key } = await insertKey(tx, old);
    const revokedAt = new Date(ctx.now.getTime() + overlaps[overlap] * hourMs);
    await endKey(tx, old, { revokedAt, revokeReason: "rotated", successorId: row.id });
    const diff = {
      successor: { old: null, new: row.id },
      revoked_at: { old: null, new: revokedAt.toISOString() },
    };
    await recordEvents(tx, [{ event: "api_key_rotated", target: targetOf(old), diff }]);
    return { ...serializeApiKey(row, await getCreator(tx, row)), key };
  });
}

/** Every request that starts after this has committed is refused. */
export async function revokeApiKey(ctx: Context, id: string): Promise<Deleted> {
  authorize(ctx, "api_keys.manage");
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const row = await lockKey(tx, id);
    const deleted = { object: "deleted", id: row.id, deleted: true } as const;
    if (row.revokedAt && row.revokedAt <= ctx.now) return deleted;
    await endKey(tx, row, { revokedAt: ctx.now, revokeReason: "revoked" });
    const diff = { revoked_at: { old: row.revokedAt?.toISOString() ?? null, new: ctx.now.toISOString() } };
    await recordEvents(tx, [{ event: "api_key_revoked", target: targetOf(row), diff }]);
    return deleted;
  });
}

async function insertKey(
  ctx: Context,
  { name, mode, tier, readOnly, expiresAt }: KeyTraits,
): Promise<{ row: ApiKeyRow; key: string }> {
  const numbers = await takeNumber(ctx.db, ctx.workspace.id, "api_key", ctx.now);
  const key = mintKey(mode);
  const rows = await ctx.db
    .insert(apiKeys)
    .values({
      id: newId("apiKey"),
      workspaceId: ctx.workspace.id,
      name,
      mode,
      tier,
      readOnly,
      expiresAt,
      prefix: loggablePrefix(key),
      hash: hashKey(key),
      createdBy: memberIdOf(ctx.actor),
      createdAt: numbers.createdAt,
      updatedAt: numbers.createdAt,
    })
    .returning();
  return { row: written(rows), key };
}

async function lockKey(ctx: Context, id: string): Promise<ApiKeyRow> {
  const ref = parseRef(id);
  if (!ref || !("id" in ref)) throw notFound("api_key");
  const [row] = await ctx.db.select().from(apiKeys).where(ours(ctx, ref.id)).for("update");
  if (!row) throw notFound("api_key");
  return row;
}

async function endKey(
  ctx: Context,
  row: ApiKeyRow,
  end: Pick<ApiKeyRow, "revokedAt" | "revokeReason"> & { successorId?: string },
): Promise<void> {
  const revokedBy = memberIdOf(ctx.actor);
  await ctx.db
    .update(apiKeys)
    .set({ ...end, revokedBy, updatedAt: ctx.now })
    .where(ours(ctx, row.id));
}

function ours(ctx: Context, id: string) {
  return and(eq(apiKeys.workspaceId, ctx.workspace.id), eq(apiKeys.id, id));
}

function tierOf(ctx: Context, { mode, rate_limit_tier }: ApiKeyCreate): string {
  if (mode === "live") return rate_limit_tier ?? ctx.workspace.defaultKeyTier;
  return rate_limit_tier && /^\d+$/.test(rate_limit_tier) ? rate_limit_tier : "test";
}

function targetOf(row: ApiKeyRow): NewAuditEvent["target"] {
  return { type: "api_key", id: row.id };
}
