import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { db } from "@/db/client";
import type { Actor, Context } from "@/lib/context";
import { newId } from "@/lib/ids";
import { currentMembership } from "./session";

type Member = Extract<Actor, { type: "member" }>;

/** For pages: the same ctx that the API makes, from the session. Without one, the person is asked to sign in. */
export async function currentCtx(): Promise<Context & { actor: Member }> {
  const now = new Date();
  const membership = await currentMembership(await headers(), now);
  if (!membership) redirect("/login");
  return { ...membership, db, now, requestId: newId("request"), ifMatch: null };
}
