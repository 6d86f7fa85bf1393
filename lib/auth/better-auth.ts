import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { db } from "@/db/client";
import * as schema from "@/db/schema";
import { baseUrl } from "@/lib/base-url";
import { newId } from "@/lib/ids";
import { log } from "@/lib/log";
import { recordSignIn } from "@/lib/services/members/sign-in";
import { checkBeforeAuth } from "./before-auth";
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
      minPasswordLength: 8,
      maxPasswordLength: 128,
      resetPasswordTokenExpiresIn: 3600,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) => sendPasswordReset(user.email, token),
    },
    session: { expiresIn: 30 * daySeconds, updateAge: daySeconds },
    rateLimit: { enabled: false },
    hooks: { before: checkBeforeAuth },
    databaseHooks: { session: { create: { after: async (session) => recordSignIn(session.userId) } } },
    disabledPaths: ["/sign-up/email", "/update-user", "/change-email", "/delete-user"],
    advanced: {
      database: { generateId: ({ model }) => newId(model === "user" ? "user" : "session") },
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName } },
      cookiePrefix: "pivotal",
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure: isSecure, path: "/" },
      ipAddress: { ipAddressHeaders: ["x-pivotal-ip"] },
    },
    telemetry: { enabled: false },
    logger: {
      log: (level, message) =>
        log[level === "warn" ? "warn" : level === "error" ? "error" : "debug"](message),
    },
  });
}

/** A page may call the server that drew it, by whatever name people reach it. */
function originOf(request: Request): string {
  return `${isSecure ? "https" : "http"}://${request.headers.get("host") ?? "localhost"}`;
}
