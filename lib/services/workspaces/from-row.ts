import type { workspaces } from "@/db/schema";
import type { Workspace } from "@/lib/context";

export function workspaceFrom(row: typeof workspaces.$inferSelect): Workspace {
  const { id, slug, name, timeZone, currency, defaultAccess, defaultKeyTier } = row;
  return { id, slug, name, timeZone, currency, defaultAccess, defaultKeyTier };
}
