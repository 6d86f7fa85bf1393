import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor, Workspace } from "@/lib/context";
import type { KeyMode } from "@/lib/contract/enums";
import { keyTiers } from "@/lib/contract/enums";
import { hashKey, isWellFormedKey } from "@/lib/domain/api-key";
import { ApiError } from "@/lib/errors";
import { hit, hitWindow, type Rate, type RateRow, rateOf } from "./rate-window";

/** Who calls, where, and what is left of their window. */
export type Authenticated = { workspace: Workspace; actor: Actor; bucket: string; rate: Rate };

const failuresPerMinute = 120;

/** One statement looks the key up, counts its use and takes from its window: nothing about it is cached. */
export async function authenticateKey(
  authorization: string | null,
  address: string,
  now: Date,
): Promise<Authenticated> {
  const key = keyFrom(authorization);
  const [row] = await db.execute<KeyRow>(lookUp(hashKey(key), address, now));
  if (!row)
    throw unauthenticated("api_key_invalid", "This API key is unknown. Check that you copied all of it.");
  if (row.is_revoked)
    throw unauthenticated(
      "api_key_revoked",
      "This API key was revoked. Create or rotate a key in the dashboard.",
    );
  if (row.is_expired)
    throw unauthenticated("api_key_expired", "This API key has expired. Create a new one in the dashboard.");
  return {
    workspace: workspaceOf(row),
    actor: {
      type: "api_key",
      id: row.id,
      name: row.name,
      prefix: row.prefix,
      mode: row.mode,
      tier: row.tier,
      readOnly: row.read_only,
    },
    bucket: bucketOf(row.id),
    rate: rateOf(row, row.rate_limit),
  };
}

/** Only failures count and only failures are slowed down, so a valid key is never refused for them. */
export async function countFailure(error: unknown, address: string, now: Date): Promise<never> {
  if (!(error instanceof ApiError) || error.type !== "authentication_error") throw error;
  const rate = await hitWindow(db, `failures:${address}`, failuresPerMinute, now).catch(() => null);
  if (rate === null || rate.allowed) throw error;
  const seconds = rate.retryAfterSeconds;
  throw new ApiError(
    "rate_limited",
    `Too many failed calls from this address. Retry after ${seconds} seconds.`,
    {
      headers: { "retry-after": String(seconds) },
    },
  );
}

type KeyRow = RateRow &
  WorkspaceRow & {
    id: string;
    name: string;
    prefix: string;
    mode: KeyMode;
    tier: string;
    read_only: boolean;
    is_revoked: boolean;
    is_expired: boolean;
    rate_limit: number;
  };

export type WorkspaceRow = {
  workspace_id: string;
  workspace_slug: string;
  workspace_name: string;
  time_zone: string;
  currency: string;
  default_access: "all" | "assigned";
  default_key_tier: string;
};

export const workspaceColumns = sql`w.id as workspace_id, w.slug as workspace_slug, w.name as workspace_name,
  w.time_zone, w.currency, w.default_access, w.default_key_tier`;

export function workspaceOf(row: WorkspaceRow): Workspace {
  return {
    id: row.workspace_id,
    slug: row.workspace_slug,
    name: row.workspace_name,
    timeZone: row.time_zone,
    currency: row.currency,
    defaultAccess: row.default_access,
    defaultKeyTier: row.default_key_tier,
  };
}

/** A key that no longer counts takes no token and leaves no trace of use. */
function lookUp(hash: string, address: string, now: Date) {
  const at = sql`${now.toISOString()}::timestamptz`;
  const bucket = sql`'key:' || k.id`;
  return sql`
    select k.id, k.name, k.prefix, k.mode, k.tier, k.read_only, k.is_revoked, k.is_expired, k.rate_limit,
      ${workspaceColumns}, r.*
    from (
      select *, coalesce(revoked_at <= ${at}, false) as is_revoked, coalesce(expires_at <= ${at}, false) as is_expired,
        case tier when 'test' then ${keyTiers.test}::int when 'standard' then ${keyTiers.standard}::int
          when 'plus' then ${keyTiers.plus}::int else tier::int end as rate_limit
      from api_keys where hash = ${hash}
    ) k
    join workspaces w on w.id = k.workspace_id and w.deleted_at is null
    left join lateral (
      select h.*, count_key_use(k.id, ${address}, ${at})
      from ${hit(bucket, sql`case when k.is_revoked or k.is_expired then null else k.rate_limit end`, now)} h
      where not k.is_revoked and not k.is_expired
    ) r on true`;
}

function bucketOf(keyId: string): string {
  return `key:${keyId}`;
}

function keyFrom(authorization: string | null): string {
  const key = /^Bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
  if (key === undefined) {
    throw unauthenticated("api_key_missing", "Send your key in the header: Authorization: Bearer pivotal_…");
  }
  if (isWellFormedKey(key)) return key;
  throw unauthenticated(
    "api_key_invalid",
    "This is not a Pivotal API key: its form or its checksum is wrong. Check that you copied all of it.",
  );
}

function unauthenticated(
  code: "api_key_missing" | "api_key_invalid" | "api_key_revoked" | "api_key_expired",
  message: string,
) {
  return new ApiError(code, message, { headers: { "www-authenticate": "Bearer" } });
}
