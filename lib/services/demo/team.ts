import { and, asc, eq, isNull } from "drizzle-orm";
import { members, users } from "@/db/schema";
import { team } from "@/db/seed/people";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { authorize } from "@/lib/services/authorize";
import { createPerson, findPerson, joinMember } from "@/lib/services/members/join";

/** Those who look after customers. An owner who is alone gets colleagues, who cannot sign in. */
export async function ensureTeam(ctx: Context): Promise<{ owners: string[]; added: number }> {
  authorize(ctx, "members.invite");
  const [first, ...others] = await listTeam(ctx);
  if (others.length === 0) await addTeam(ctx, first?.name);
  const present = await listTeam(ctx);
  const owners = present.filter(({ role }) => role !== "viewer").map(({ id }) => id);
  return { owners, added: present.length - others.length - 1 };
}

async function addTeam(ctx: Context, ownerName: string | undefined): Promise<void> {
  await inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    for (const { name, local, role } of team.filter((mate) => mate.name !== ownerName)) {
      const email = `${local}@${ctx.workspace.slug}.example`;
      const person =
        (await findPerson(db, email)) ?? (await createPerson(tx, { name, email }, ctx.workspace.timeZone));
      await joinMember(tx, person, role);
    }
  });
}

function listTeam(ctx: Context) {
  return ctx.db
    .select({ id: members.userId, name: users.name, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.workspaceId, ctx.workspace.id), isNull(members.removedAt)))
    .orderBy(asc(members.number));
}
