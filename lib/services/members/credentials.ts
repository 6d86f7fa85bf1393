import { randomBytes } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { accounts, sessions, verifications } from "@/db/schema";
import type { Context } from "@/lib/context";
import { passwordFault } from "@/lib/domain/password";
import { invalid } from "@/lib/errors";
import { newId } from "@/lib/ids";

type Moment = Pick<Context, "db" | "now">;
export type HashPassword = (password: string) => Promise<string>;
export type ResetToken = { token: string; expiresAt: Date };

/** As better-auth looks for it when the link is opened. */
const resetPrefix = "reset-password:";
const resetMs = 3_600_000;

export async function hashNewPassword(password: string, hash: HashPassword): Promise<string> {
  const fault = passwordFault(password);
  if (fault) throw invalid([{ code: "invalid_string", message: fault, field: "password" }]);
  return hash(password);
}

export async function setPassword({ db, now }: Moment, userId: string, hash: string): Promise<void> {
  const changed = await db
    .update(accounts)
    .set({ password: hash, updatedAt: now })
    .where(and(eq(accounts.userId, userId), eq(accounts.providerId, "credential")))
    .returning({ id: accounts.id });
  if (changed.length > 0) return;
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

/** Every browser of the person is signed out, and links that were sent before lead nowhere. */
export async function endAccess({ db }: Moment, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId));
  await db
    .delete(verifications)
    .where(and(eq(verifications.value, userId), like(verifications.identifier, `${resetPrefix}%`)));
}

/** For one use within an hour, on the page where a new password is chosen. */
export async function createResetToken({ db, now }: Moment, userId: string): Promise<ResetToken> {
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(now.getTime() + resetMs);
  await db.insert(verifications).values({
    id: newId("verification"),
    identifier: `${resetPrefix}${token}`,
    value: userId,
    expiresAt,
    createdAt: now,
    updatedAt: now,
  });
  return { token, expiresAt };
}
