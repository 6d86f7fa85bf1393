import { createHash } from "node:crypto";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { db } from "@/db/client";
import { isStorable } from "@/lib/api/json";
import { passwordFault } from "@/lib/domain/password";
import { hitWindow } from "./rate-window";

/** Tries are counted per account and address together, so that nobody can lock another person out. */
const limits = [
  { limit: 3, seconds: 10 },
  { limit: 10, seconds: 900 },
] as const;

const guarded = ["/sign-in/email", "/request-password-reset"];

export const checkBeforeAuth = createAuthMiddleware(async ({ path, body, headers }) => {
  requireStorable(body);
  if (guarded.includes(path)) {
    await limitTries(`${path} ${accountOf(body?.email)} ${headers?.get("x-pivotal-ip") ?? "unknown"}`);
  }
  if (path === "/reset-password" || path === "/change-password")
    requireGoodPassword(String(body?.newPassword ?? ""));
  if (path === "/change-password") return { context: { body: { ...body, revokeOtherSessions: true } } };
  return;
});

/** Postgres keeps no NUL and no half of a character, and whoever sends one means no good. */
function requireStorable(body: unknown): void {
  const texts = Object.values(body ?? {}).filter((value) => typeof value === "string");
  if (texts.every(isStorable)) return;
  throw new APIError("BAD_REQUEST", { message: "Text must be valid Unicode without NUL characters." });
}

/** Of one length, however long a name was sent. */
function accountOf(email: unknown): string {
  return createHash("sha256").update(String(email).toLowerCase()).digest("base64url");
}

async function limitTries(bucket: string): Promise<void> {
  for (const { limit, seconds } of limits) {
    const rate = await hitWindow(db, `auth:${seconds}:${bucket}`, limit, new Date(), seconds);
    if (rate.allowed) continue;
    const message = `Too many tries. Wait ${rate.retryAfterSeconds} seconds, then try again.`;
    throw new APIError(
      "TOO_MANY_REQUESTS",
      { message, code: "rate_limited" },
      { "retry-after": String(rate.retryAfterSeconds) },
    );
  }
}

function requireGoodPassword(password: string): void {
  const fault = passwordFault(password);
  if (fault) throw new APIError("BAD_REQUEST", { message: fault, code: "weak_password" });
}
