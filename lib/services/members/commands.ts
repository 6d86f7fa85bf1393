import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { members, users, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { NewOwner, PasswordReset } from "@/lib/contract/member";
import { ApiError } from "@/lib/errors";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { workspaceFrom } from "@/lib/services/workspaces/from-row";
import { systemContext } from "@/lib/services/workspaces/system-context";
import {
  createResetToken,
  endAccess,
  type HashPassword,
  hashNewPassword,
  type ResetToken,
  setPassword,
} from "./credentials";
import { createPerson, findPerson, joinMember, type Person } from "./join";

type Reset = { person: Person; reset: ResetToken | null };

/** From the console of the server only: whoever reaches that may do anything. */
export async function resetPassword(db: Db, input: PasswordReset, hash: HashPassword): Promise<Reset> {
  const hashed = input.password === undefined ? null : await hashNewPassword(input.password, hash);
  return inTransaction(db, async (tx) => {
    const at = { db: tx, now: new Date() };
    const person = await findPerson(tx, input.email);
    if (!person) {
      throw new ApiError("member_not_found", `Nobody here has the address ${input.email}.`, {
        field: "email",
      });
    }
    await endAccess(at, person.id);
    if (hashed) await setPassword(at, person.id, hashed);
    const reset = hashed ? null : await createResetToken(at, person.id);
    await recordReset(tx, person, at.now);
    return { person, reset };
  });
}

type Handover = Reset & { former: Person | null; isNew: boolean };

/** A workspace has one owner: the one before stays as an admin. Somebody new gets a password or a link. */
export async function makeOwner(ctx: Context, input: NewOwner, hash: HashPassword): Promise<Handover> {
  authorize(ctx, "ownership.transfer");
  const hashed = input.password === undefined ? null : await hashNewPassword(input.password, hash);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const former = await lockOwner(tx);
    const found = await findPerson(db, input.email);
    const person = found ?? (await createPerson(tx, nameOf(input), ctx.workspace.timeZone));
    if (hashed) {
      await endAccess(tx, person.id);
      await setPassword(tx, person.id, hashed);
    }
    const reset = found || hashed ? null : await createResetToken(tx, person.id);
    if (former?.id !== person.id) await handOver(tx, former, person);
    return { person, former, isNew: found === null, reset };
  });
}

async function handOver(ctx: Context, former: Person | null, person: Person): Promise<void> {
  if (former) await setRole(ctx, former, "admin");
  if (!(await setRole(ctx, person, "owner"))) await joinMember(ctx, person, "owner");
  await recordEvents(ctx, [
    {
      event: "ownership_transferred",
      target: { type: "workspace", id: ctx.workspace.id },
      diff: { owner: { old: former?.id ?? null, new: person.id } },
    },
  ]);
}

/** False for somebody who is no member, or no longer. */
async function setRole(ctx: Context, person: Person, role: "owner" | "admin"): Promise<boolean> {
  const changed = await ctx.db
    .update(members)
    .set({ role, updatedAt: ctx.now })
    .where(and(ofWorkspace(ctx), eq(members.userId, person.id)))
    .returning({ userId: members.userId });
  return changed.length > 0;
}

/** The row of the workspace is the lock: two hand-overs stand in line. */
async function lockOwner(ctx: Context): Promise<Person | null> {
  await ctx.db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, ctx.workspace.id))
    .for("update");
  const [owner] = await ctx.db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(ofWorkspace(ctx), eq(members.role, "owner")));
  return owner ?? null;
}

async function recordReset(db: Db, person: Person, now: Date): Promise<void> {
  const rows = await db
    .select({ workspace: workspaces })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .where(and(eq(members.userId, person.id), isNull(members.removedAt), isNull(workspaces.deletedAt)))
    .orderBy(workspaces.id);
  for (const { workspace } of rows) {
    await recordEvents(systemContext(db, workspaceFrom(workspace), now), [
      { event: "password_reset", target: { type: "member", id: person.id } },
    ]);
  }
}

function ofWorkspace(ctx: Context) {
  return and(eq(members.workspaceId, ctx.workspace.id), isNull(members.removedAt));
}

function nameOf({ name, email }: NewOwner): Omit<Person, "id"> {
  return { name: name ?? email, email };
}
