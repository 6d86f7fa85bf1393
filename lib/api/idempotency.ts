import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { idempotentRequests } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Operation } from "@/lib/contract/operation";
import { ApiError, invalid } from "@/lib/errors";
import type { Answer } from "./answer";

type Produce = (ctx: Context) => Promise<Answer>;
type Scope = { workspaceId: string; method: string; path: string; key: string };

const keptMs = 24 * 3_600_000;

/**
 * Runs a POST with an `Idempotency-Key` once: the first success is stored in the transaction of the write, and
 * the same request gets the same bytes again.
 */
export async function answerOnce(
  operation: Operation,
  request: Request,
  ctx: Context,
  bytes: Uint8Array,
  produce: Produce,
): Promise<Answer> {
  const key = operation.method === "POST" ? request.headers.get("idempotency-key") : null;
  if (key === null || operation.neverStored) return produce(ctx);
  requireValidKey(key);
  const { workspace, db } = ctx;
  const scope = { workspaceId: workspace.id, method: "POST", path: new URL(request.url).pathname, key };
  const hash = requestHash(ctx, bytes);
  return inTransaction(db, async (tx) => {
    await requireFree(tx, scope);
    return (await findStored(tx, scope, hash, ctx.now)) ?? store(tx, scope, hash, ctx, produce);
  });
}

/** Keys of a workspace may repeat for one another; a person repeats only what they did: rights differ. */
function requestHash({ actor }: Context, bytes: Uint8Array): string {
  const person = actor.type === "member" ? `${actor.id} ` : "";
  return createHash("sha256").update(person).update(bytes).digest("hex");
}

async function findStored(tx: Context["db"], scope: Scope, hash: string, now: Date): Promise<Answer | null> {
  const ours = and(
    eq(idempotentRequests.workspaceId, scope.workspaceId),
    eq(idempotentRequests.method, scope.method),
    eq(idempotentRequests.path, scope.path),
    eq(idempotentRequests.key, scope.key),
  );
  const [stored] = await tx.select().from(idempotentRequests).where(ours);
  if (!stored) return null;
  if (stored.createdAt.getTime() < now.getTime() - keptMs) {
    await tx.delete(idempotentRequests).where(ours);
    return null;
  }
  if (stored.requestHash !== hash) {
    throw new ApiError(
      "idempotency_key_reused",
      "This Idempotency-Key was used with another body. Use a new key for a new request.",
    );
  }
  return { status: stored.status, json: stored.body.toString(), replayed: true };
}

async function store(
  tx: Context["db"],
  scope: Scope,
  hash: string,
  ctx: Context,
  produce: Produce,
): Promise<Answer> {
  const answer = await produce({ ...ctx, db: tx });
  if (!("json" in answer)) throw new Error("A file is no answer to a POST.");
  await tx.insert(idempotentRequests).values({
    ...scope,
    requestHash: hash,
    status: answer.status,
    body: Buffer.from(answer.json),
    createdAt: ctx.now,
  });
  return answer;
}

/** Held to the end of the transaction, so a second request can tell that the first still runs. */
async function requireFree(tx: Context["db"], scope: Scope): Promise<void> {
  const name = `${scope.workspaceId} ${scope.method} ${scope.path} ${scope.key}`;
  const [lock] = await tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`,
  );
  if (lock?.free) return;
  throw new ApiError(
    "idempotency_key_in_use",
    "A request with this Idempotency-Key is still running. Retry in a moment.",
  );
}

function requireValidKey(key: string): void {
  const field = "Idempotency-Key";
  if (key.length > 255)
    throw invalid([{ code: "too_big", message: "“Idempotency-Key” takes at most 255 characters.", field }]);
  if (key.length < 1)
    throw invalid([{ code: "too_small", message: "“Idempotency-Key” needs at least 1 character.", field }]);
  if (!/^[\x20-\x7e]+$/.test(key)) {
    throw invalid([
      { code: "invalid_string", message: "“Idempotency-Key” takes printable ASCII characters.", field },
    ]);
  }
}
