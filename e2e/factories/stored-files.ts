import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The names of the files that the server keeps for a workspace. */
export function filesOf(workspaceId: string): string[] {
  return namesIn(join(env.DATA_DIR, "files", workspaceId));
}

/** Those on their way in. */
export function incoming(): string[] {
  return namesIn(join(env.DATA_DIR, "files", ".incoming"));
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
