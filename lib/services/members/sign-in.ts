import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { members, users, workspaces } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { recordEvents } from "@/lib/services/audit/record";
import { workspaceFrom } from "@/lib/services/workspaces/from-row";
import { systemContext } from "@/lib/services/workspaces/system-context";

/** A sign-in stands in the audit log of each workspace the person belongs to. */
export async function recordSignIn(userId: string): Promise<void> {
  const rows = await db
    .select({ workspace: workspaces, role: members.role, name: users.name, email: users.email })
    .from(members)
    .innerJoin(workspaces, eq(workspaces.id, members.workspaceId))
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.userId, userId), isNull(members.removedAt), isNull(workspaces.deletedAt)));
  for (const { workspace, ...person } of rows) {
    await inTransaction(db, (tx) =>
      recordEvents(
        {
          ...systemContext(tx, workspaceFrom(workspace)),
          actor: { type: "member", id: userId, ...person },
        },
        [{ event: "signed_in", target: { type: "member", id: userId } }],
      ),
    );
  }
}
