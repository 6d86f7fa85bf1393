import { and, asc, eq, isNull } from "drizzle-orm";
import { members, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Member } from "@/lib/contract/member";
import type { WholeList } from "@/lib/contract/query";
import { wholeList } from "@/lib/services/whole-list";

/** Everybody on the team, for everybody on the team. */
export async function listMembers(ctx: Context): Promise<WholeList<Member>> {
  const rows = await ctx.db
    .select({
      id: users.id,
      number: members.number,
      name: users.name,
      email: users.email,
      role: members.role,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspace.id), isNull(members.removedAt)))
    .orderBy(asc(users.name), asc(users.id));
  return wholeList(
    rows.map(({ joinedAt, ...row }) => ({ object: "member", ...row, joined_at: joinedAt.toISOString() })),
  );
}
