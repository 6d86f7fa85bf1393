import { and, eq } from "drizzle-orm";
import { members, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { ApiKeyRow, Creator } from "./serialize";

export async function getCreator(ctx: Context, { createdBy }: ApiKeyRow): Promise<Creator | null> {
  if (createdBy === null) return null;
  const [creator] = await ctx.db
    .select({ id: users.id, name: users.name, number: members.number })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspace.id), eq(members.userId, createdBy)));
  return creator ?? null;
}
