import { and, desc, eq, getTableColumns, sql } from "drizzle-orm";
import { apiKeys, apiKeyUsage, members, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { ApiKey } from "@/lib/contract/api-key";
import type { WholeList } from "@/lib/contract/query";
import { authorize } from "@/lib/services/authorize";
import { wholeList } from "@/lib/services/whole-list";
import { serializeApiKey } from "./serialize";

/** All keys with what they did up to this second: the folded counts and those still gathering. */
export async function listApiKeys(ctx: Context): Promise<WholeList<ApiKey>> {
  authorize(ctx, "api_keys.manage");
  const rows = await ctx.db
    .select({
      ...getTableColumns(apiKeys),
      requestCount: sql<number>`(${apiKeys.requestCount} + coalesce(${apiKeyUsage.requests}, 0))::float8`,
      lastUsedAt: sql`coalesce(${apiKeyUsage.lastUsedAt}, ${apiKeys.lastUsedAt})`.mapWith(apiKeys.lastUsedAt),
      lastUsedIp: sql<string | null>`coalesce(${apiKeyUsage.lastUsedIp}, ${apiKeys.lastUsedIp})`,
      creator: { id: users.id, name: users.name, number: members.number },
    })
    .from(apiKeys)
    .leftJoin(apiKeyUsage, eq(apiKeyUsage.keyId, apiKeys.id))
    .leftJoin(users, eq(users.id, apiKeys.createdBy))
    .leftJoin(
      members,
      and(eq(members.workspaceId, apiKeys.workspaceId), eq(members.userId, apiKeys.createdBy)),
    )
    .where(eq(apiKeys.workspaceId, ctx.workspace.id))
    .orderBy(desc(apiKeys.createdAt));
  return wholeList(
    rows.map(({ creator, ...row }) =>
      serializeApiKey(
        row,
        creator.id === null || creator.number === null || creator.name === null
          ? null
          : (creator as { id: string; name: string; number: number }),
      ),
    ),
  );
}
