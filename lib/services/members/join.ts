import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { takeNumber } from "@/db/counters";
import { members, users } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Role } from "@/lib/contract/enums";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";

export type Person = { id: string; name: string; email: string };

export async function findPerson(db: Db, email: string): Promise<Person | null> {
  const [person] = await db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(users)
    .where(eq(users.email, email));
  return person ?? null;
}

/** Somebody whom the operator or a member vouches for; without a password they come in by a link. */
export async function createPerson(
  { db, now }: Pick<Context, "db" | "now">,
  { name, email }: Omit<Person, "id">,
  timeZone: string,
): Promise<Person> {
  const person = { id: newId("user"), name, email };
  await db.insert(users).values({ ...person, emailVerified: true, timeZone, createdAt: now, updatedAt: now });
  return person;
}

/** Makes a person a member, for the first time or again. */
export async function joinMember(ctx: Context, person: Person, role: Role): Promise<void> {
  const numbers = await takeNumber(ctx.db, ctx.workspace.id, "member", ctx.now);
  const seat = { role, joinedAt: ctx.now, updatedAt: ctx.now, removedAt: null };
  await ctx.db
    .insert(members)
    .values({ ...seat, workspaceId: ctx.workspace.id, userId: person.id, number: numbers.displayId })
    .onConflictDoUpdate({ target: [members.workspaceId, members.userId], set: seat });
  await recordEvents(ctx, [{ event: "member_joined", target: { type: "member", id: person.id } }]);
}
