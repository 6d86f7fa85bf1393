import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { isAPIError } from "better-auth/api";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import { baseUrl } from "@/lib/base-url";
import { passwordLength } from "@/lib/contract/enums";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { recordSignIn } from "@/lib/services/members/sign-in";
import { checkBeforeAuth } from "./before-auth";
import { endFormerSession } from "./former-session";
import { sendPasswordReset } from "./password-reset";
import { secretFor } from "./secret";
import { isSecure, sessionCookieName } from "./session-cookie";

const daySeconds = 86_400;

/** Identity only: who somebody is. Workspaces, members and rights are ours. */
export function auth(): ReturnType<typeof create> {
  instance ??= create();
  return instance;
}

let instance: ReturnType<typeof create> | undefined;

function create() {
  return betterAuth({
    baseURL: baseUrl(),
    basePath: "/api/auth",
    secret: secretFor("sessions"),
    database: drizzleAdapter(db, { provider: "pg", schema, usePlural: true }),
    trustedOrigins: async (request) => (request ? [originOf(request)] : []),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendPasswordReset(user.email, token),
    },
    session: { expiresIn: 30 * daySeconds, updateAge: daySeconds },
    rateLimit: { enabled: false },
    hooks: { before: checkBeforeAuth, after: endFormerSession },
    databaseHooks: { session: { create: { after: async (session) => recordSignIn(session.userId) } } },
    advanced: {
      database: { generateId: ({ model }) => newId(model === "user" ? "user" : "session") },
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName } },
      cookiePrefix: "pivotal",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
      ipAddress: { ipAddressHeaders: ["x-pivotal-ip"] },
    },
    telemetry: { enabled: false },
    onAPIError: { onError: throwUnforeseen },
    logger: {
      log: (level, message) =>
        log[level === "warn" ? "warn" : level === "error" ? "error" : "debug"](message),
    },
  });
}

/** It would log the message, and that of a database error holds what was sent. Ours knows what may be said. */
function throwUnforeseen(error: unknown): void {
  if (!isAPIError(error)) throw error;
}

/** A page may call the server that drew it, by whatever name people reach it. */
function originOf(request: Request): string {
  return `${isSecure ? "https" : "http"}://${request.headers.get("host") ?? "localhost"}`;
}
