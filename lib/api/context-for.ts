import { db } from "@/db/client";
import { authenticateKey, countFailure } from "@/lib/auth/api-key";
import { giveTokenBack, type Rate } from "@/lib/auth/rate-window";
import { authenticateSession } from "@/lib/auth/session";
import { hasSessionCookie } from "@/lib/auth/session-cookie";
import type { Actor, Context } from "@/lib/context";
import type { Operation } from "@/lib/contract/operation";
import { scopesOf } from "@/lib/contract/scopes";
import { ApiError, forbidden } from "@/lib/errors";
import { rateHeaders } from "./rate-limit";
import { requireSameOrigin } from "./same-origin";

export type Caller = {
  ctx: Context;
  headers: Record<string, string>;
  /** For a request that turns out not to count: gives its token back and says the headers that are true then. */
  uncount: () => Promise<Record<string, string>>;
};

/** Says who calls: a key when there is an Authorization header, else the browser's session. */
export async function contextFor(request: Request, requestId: string): Promise<Caller> {
  const now = new Date();
  const authorization = request.headers.get("authorization");
  const isPerson = authorization === null && hasSessionCookie(request.headers);
  if (isPerson) requireSameOrigin(request);
  const caller = isPerson
    ? await authenticateSession(request.headers, now)
    : await authenticateKey(authorization, addressOf(request), now).catch((error: unknown) =>
        countFailure(error, addressOf(request), now),
      );
  const { workspace, actor, bucket, rate } = caller;
  if (!rate.allowed) throw rateLimited(rate, now);
  return {
    ctx: { workspace, actor, db, now, requestId, ifMatch: request.headers.get("if-match") },
    headers: rateHeaders(rate, now),
    uncount: async () => {
      await giveTokenBack(db, bucket, rate);
      return rateHeaders({ ...rate, remaining: rate.remaining + 1 }, now);
    },
  };
}

/** The rights of the credential itself; those of the person on a record are the service's business. */
export function requireRights(actor: Actor, operation: Operation): void {
  if (actor.type !== "api_key") return;
  if (operation.audience === "person") {
    throw forbidden("A key cannot do this. Sign in as an admin and use the dashboard.");
  }
  if (operation.scope !== null && !scopesOf(actor).includes(operation.scope)) {
    throw forbidden("This key is read-only. Use a key that may write.");
  }
}

/** The server sets this header from the socket, or from a proxy that the operator trusts. */
function addressOf(request: Request): string {
  return request.headers.get("x-pivotal-ip") ?? "unknown";
}

function rateLimited(rate: Rate, now: Date): ApiError {
  const seconds = rate.retryAfterSeconds;
  return new ApiError("rate_limited", `Rate limit exceeded. Retry after ${seconds} seconds.`, {
    headers: { ...rateHeaders(rate, now), "retry-after": String(seconds) },
  });
}
