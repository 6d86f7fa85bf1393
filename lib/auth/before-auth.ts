import { createHash } from "node:crypto";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { db } from "@/db/client";
import { passwordFault } from "@/lib/domain/password";
import { isStorable } from "@/lib/storable";
import { hitWindow } from "./rate-window";
import { sessionToken } from "./session-cookie";

/** Tries are counted per account and address together, so that nobody can lock another person out. */
const limits = [
  { limit: 3, seconds: 10 },
  { limit: 10, seconds: 900 },
] as const;

const guarded = ["/sign-in/email", "/request-password-reset", "/change-password"];

export const checkBeforeAuth = createAuthMiddleware(async ({ path, body, headers }) => {
  requireStorable(body);
  if (guarded.includes(path)) {
    const account = body?.email ?? sessionToken(headers ?? new Headers());
    await limitTries(`${path} ${digestOf(account)} ${headers?.get("x-pivotal-ip") ?? "unknown"}`);
  }
  if (path === "/reset-password" || path === "/change-password")
    requireGoodPassword(String(body?.newPassword ?? ""));
  if (path === "/change-password") return { context: { body: { ...body, revokeOtherSessions: true } } };
  return;
});

/** Whoever sends what no form sends means no good. */
function requireStorable(body: unknown): void {
  const texts = Object.values(body ?? {}).filter((value) => typeof value === "string");
  if (texts.every(isStorable)) return;
  throw new APIError("BAD_REQUEST", { message: "Text must be valid Unicode without NUL characters." });
}

/** Of one length, however long a name was sent. */
function digestOf(account: unknown): string {
  return createHash("sha256").update(String(account).toLowerCase()).digest("base64url");
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
