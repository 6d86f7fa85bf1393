import { createAuthMiddleware } from "better-auth/api";
import { sessionToken } from "./session-cookie";

/** A browser that signs in has one session after it: the one it came with ends. */
export const endFormerSession = createAuthMiddleware(async ({ path, headers, context }) => {
  if (path !== "/sign-in/email" || !context.newSession) return;
  const former = sessionToken(headers ?? new Headers());
  if (former !== null) await context.internalAdapter.deleteSession(former);
});
