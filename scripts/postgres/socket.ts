import { chownSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Runner } from "./runner.ts";

const LONGEST = 107 - "/.s.PGSQL.5432".length;
const TEMPORARY = "pivotal-socket-";

/** Written at each start: the checkout may have moved since the last one. */
export function writeRuntimeSettings(clusterDir: string, runner: Runner): void {
  const path = join(clusterDir, "pivotal.conf");
  const dir = socketDir(clusterDir, path, runner);
  const quoted = `"${dir.replaceAll('"', '""')}"`.replaceAll("'", "''");
  writeFileSync(path, `unix_socket_directories = '${quoted}'\n`, { mode: 0o644 });
}

export function dropSocketDir(clusterDir: string, dir: string): void {
  if (dir !== clusterDir && basename(dir).startsWith(TEMPORARY))
    rmSync(dir, { recursive: true, force: true });
}

/** The cluster's own folder, closed to others; a short one under /tmp when its name is too long for a socket. */
function socketDir(clusterDir: string, settings: string, runner: Runner): string {
  if (Buffer.byteLength(clusterDir) <= LONGEST) return clusterDir;
  const uid = runner.user?.uid ?? process.getuid?.() ?? 0;
  const before = lastSocketDir(settings);
  const stat = before ? statSync(before, { throwIfNoEntry: false }) : undefined;
  if (before && stat?.isDirectory() && stat.uid === uid) return before;
  const made = mkdtempSync(`/tmp/${TEMPORARY}`);
  if (runner.user) chownSync(made, runner.user.uid, runner.user.gid);
  return made;
}

function lastSocketDir(settings: string): string | undefined {
  try {
    return /"(\/tmp\/[\w-]+)"/.exec(readFileSync(settings, "utf8"))?.[1];
  } catch {
    return;
  }
}
