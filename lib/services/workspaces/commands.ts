import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { isUniqueViolation } from "@/db/errors";
import { workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import type { NewWorkspace } from "@/lib/contract/workspace";
import { ApiError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type HashPassword, hashNewPassword, setPassword } from "@/lib/services/members/credentials";
import { createPerson, joinMember } from "@/lib/services/members/join";
import { createDefaultPhases } from "./default-phases";
import { workspaceFrom } from "./from-row";
import { hasWorkspace } from "./queries";
import { systemContext } from "./system-context";

/** Any number that nothing else locks: two people who set up at once stand in line. */
const setupLock = 7_204_519;

/** A workspace with its phases and its owner. Only the first one of an installation comes by /setup. */
export async function createWorkspace(
  db: Db,
  input: NewWorkspace,
  hashPassword: HashPassword,
  { isFirst }: { isFirst: boolean },
): Promise<{ workspaceId: string; userId: string }> {
  // Hashing costs a moment of the processor, which a stranger must not get for nothing.
  if (isFirst && (await hasWorkspace(db))) throw setupDone();
  const hash = await hashNewPassword(input.password, hashPassword);
  const now = new Date();
  try {
    return await inTransaction(db, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(${setupLock})`);
      if (isFirst && (await hasWorkspace(tx))) throw setupDone();
      const rows = await tx
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
      const workspace = written(rows);
      const ctx = systemContext(tx, workspaceFrom(workspace), now);
      const owner = await createPerson(ctx, input, input.time_zone);
      await setPassword(ctx, owner.id, hash);
      await joinMember({ ...ctx, actor: { type: "member", role: "owner", ...owner } }, owner, "owner");
      await createDefaultPhases(ctx);
      return { workspaceId: workspace.id, userId: owner.id };
    });
  } catch (error) {
    if (isUniqueViolation(error, "workspaces_slug_key")) throw taken("slug_taken", "slug", input.slug);
    if (isUniqueViolation(error, "users_email_key")) throw taken("email_taken", "email", input.email);
    throw error;
  }
}

function setupDone(): ApiError {
  return new ApiError("setup_done", "This installation is set up already. Sign in instead.");
}

function taken(code: "slug_taken" | "email_taken", field: string, value: string): ApiError {
  return new ApiError(code, `“${value}” is taken. Choose another.`, { field });
}
