import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { takeNumbers } from "@/db/counters";
import { isUniqueViolation } from "@/db/errors";
import { accounts, members, users, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { type Actor, type Context, systemActor } from "@/lib/context";
import type { NewWorkspace } from "@/lib/contract/workspace";
import { passwordFault } from "@/lib/domain/password";
import { ApiError, invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { createDefaultPhases } from "./default-phases";
import { workspaceFrom } from "./from-row";
import { hasWorkspace } from "./queries";

type Owner = { id: string; name: string; email: string };
type Credentials = { name: string; email: string; hash: string };

/** Any number that nothing else locks: two people who set up at once stand in line. */
const setupLock = 7_204_519;

/** A workspace with its phases and its owner. Only the first one of an installation comes by /setup. */
export async function createWorkspace(
  db: Db,
  input: NewWorkspace,
  hashPassword: (password: string) => Promise<string>,
  { isFirst }: { isFirst: boolean },
): Promise<{ workspaceId: string; userId: string }> {
  const fault = passwordFault(input.password);
  if (fault) throw invalid([{ code: "invalid_string", message: fault, field: "password" }]);
  const hash = await hashPassword(input.password);
  const now = new Date();
  try {
    return await inTransaction(db, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${setupLock})`);
      if (isFirst && (await hasWorkspace(tx))) throw setupDone();
      const [workspace] = await tx
        .insert(workspaces)
        .values({
          id: newId("workspace"),
          name: input.workspace,
          slug: input.slug,
          timeZone: input.time_zone,
          createdAt: now,
          updatedAt: now,
        })
        .returning();
      if (!workspace) throw new Error("the insert of a workspace returned no row");
      const ctx = {
        workspace: workspaceFrom(workspace),
        actor: systemActor,
        db: tx,
        now,
        requestId: newId("request"),
        ifMatch: null,
      };
      const owner = await createOwner(ctx, { name: input.name, email: input.email, hash }, input.time_zone);
      await createDefaultPhases(ctx);
      return { workspaceId: workspace.id, userId: owner.id };
    });
  } catch (error) {
    if (isUniqueViolation(error, "workspaces_slug_key")) throw taken("slug_taken", "slug", input.slug);
    if (isUniqueViolation(error, "users_email_key")) throw taken("email_taken", "email", input.email);
    throw error;
  }
}

async function createOwner(
  ctx: Context,
  { name, email, hash }: Credentials,
  timeZone: string,
): Promise<Owner> {
  const owner = { id: newId("user"), name, email };
  await ctx.db
    .insert(users)
    .values({ ...owner, emailVerified: true, timeZone, createdAt: ctx.now, updatedAt: ctx.now });
  await setPassword(ctx, owner.id, hash);
  await joinAsOwner(ctx, owner);
  return owner;
}

async function setPassword({ db, now }: Context, userId: string, hash: string): Promise<void> {
  await db.insert(accounts).values({
    id: newId("account"),
    accountId: userId,
    providerId: "credential",
    userId,
    password: hash,
    createdAt: now,
    updatedAt: now,
  });
}

async function joinAsOwner(ctx: Context, owner: Owner): Promise<void> {
  const [numbers] = await takeNumbers(ctx.db, ctx.workspace.id, "member", 1, ctx.now);
  if (!numbers) throw new Error("the counter of members gave no number");
  await ctx.db.insert(members).values({
    workspaceId: ctx.workspace.id,
    userId: owner.id,
    role: "owner",
    number: numbers.displayId,
    joinedAt: ctx.now,
    updatedAt: ctx.now,
  });
  const actor: Actor = { type: "member", role: "owner", ...owner };
  await recordEvents({ ...ctx, actor }, [
    { event: "member_joined", target: { type: "member", id: owner.id } },
  ]);
}

function setupDone(): ApiError {
  return new ApiError("setup_done", "This installation is set up already. Sign in instead.");
}

function taken(code: "slug_taken" | "email_taken", field: string, value: string): ApiError {
  return new ApiError(code, `“${value}” is taken. Choose another.`, { field });
}
