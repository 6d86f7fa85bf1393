import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import { isDatabaseUnavailable } from "@/db/errors";
import type { Actor, Context } from "@/lib/context";
import { newId } from "@/lib/ids";
import { currentMembership } from "./session";

type Member = Extract<Actor, { type: "member" }>;

/**
 * For pages: the same ctx that the API makes, from the session, once per request. Without a session the person is
 * asked to sign in.
 */
export const currentCtx = cache(async (): Promise<Context & { actor: Member }> => {
  const now = new Date();
  const requestHeaders = await headers();
  const requestId = requestHeaders.get("x-request-id") ?? newId("request");
  const membership = await currentMembership(requestHeaders, now).catch((error: unknown) => {
    throw isDatabaseUnavailable(error) ? new DatabaseUnavailable(requestId) : error;
  });
  if (!membership) redirect("/login");
  return { ...membership, db, now, requestId, ifMatch: null };
});

/** Only the digest of an error reaches the browser; the error page reads it. */
class DatabaseUnavailable extends Error {
  override name = "DatabaseUnavailable";
  readonly digest: string;

  constructor(requestId: string) {
    super("The database does not answer.");
    this.digest = `database_unavailable:${requestId}`;
  }
}
