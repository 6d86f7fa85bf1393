import type { apiKeys } from "@/db/schema";
import type { ApiKey } from "@/lib/contract/api-key";

export type ApiKeyRow = typeof apiKeys.$inferSelect;
export type Creator = { id: string; name: string; number: number };

export function serializeApiKey(row: ApiKeyRow, creator: Creator | null): ApiKey {
  return {
    object: "api_key",
    id: row.id,
    name: row.name,
    mode: row.mode,
    prefix: row.prefix,
    rate_limit_tier: row.tier,
    read_only: row.readOnly,
    created_by: creator,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    last_used_ip: row.lastUsedIp,
    request_count: row.requestCount,
  };
}
