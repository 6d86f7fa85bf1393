import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { apiKeys, workspaces } from "@/db/schema";
import { type Context, systemActor, type Workspace } from "@/lib/context";
import { ApiError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { workspaceFrom } from "./from-row";

/** For what nobody asked for through a request: the first start, the worker, the operator at the console. */
export function systemContext(db: Db, workspace: Workspace, now = new Date()): Context {
  return { workspace, actor: systemActor, db, now, requestId: newId("request"), ifMatch: null };
}

export async function contextOfWorkspace(db: Db, slug: string): Promise<Context> {
  const [row] = await db
    .select()
    .from(workspaces)
    .where(and(eq(workspaces.slug, slug), isNull(workspaces.deletedAt)));
  if (!row) {
    throw new ApiError("workspace_not_found", `No workspace has the slug “${slug}”.`, { field: "workspace" });
  }
  return systemContext(db, workspaceFrom(row));
}

/** The id of a key is unique over all workspaces, so the operator need not say which one it is of. */
export async function contextOfApiKey(db: Db, id: string): Promise<Context> {
  const [row] = await db
    .select({ workspace: workspaces })
    .from(apiKeys)
    .innerJoin(workspaces, eq(workspaces.id, apiKeys.workspaceId))
    .where(and(eq(apiKeys.id, id), isNull(workspaces.deletedAt)));
  if (!row) throw notFound("api_key");
  return systemContext(db, workspaceFrom(row.workspace));
}
