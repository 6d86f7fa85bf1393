import { asc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members, workspaces } from "@/db/schema";
import type { Context } from "@/lib/context";

export async function hasWorkspace(db: Db): Promise<boolean> {
  const [row] = await db.select({ id: workspaces.id }).from(workspaces).limit(1);
  return row !== undefined;
}

/** For the sign-in page: whose Pivotal this is, as long as it is one company's only. */
export async function soleWorkspaceName(db: Db): Promise<{ isSetUp: boolean; name: string | null }> {
  const rows = await db
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(isNull(workspaces.deletedAt))
    .limit(2);
  return { isSetUp: rows.length > 0, name: rows.length === 1 ? (rows[0]?.name ?? null) : null };
}

/** The workspaces a person can switch between, and their number in the present one. */
export async function listMemberships({ db, actor, workspace }: Context) {
  const rows = await db
    .select({
      id: workspaces.id,
      name: workspaces.name,
      slug: workspaces.slug,
      number: members.number,
      removedAt: members.removedAt,
    })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(eq(members.userId, actor.id ?? ""))
    .orderBy(asc(workspaces.name));
  const current = rows.filter((row) => row.removedAt === null);
  return {
    workspaces: current.map(({ id, name, slug }) => ({ id, name, slug })),
    number: current.find(({ id }) => id === workspace.id)?.number ?? 1,
  };
}
