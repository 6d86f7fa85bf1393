import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { linuxStat } from "@/scripts/prepare/processes.mjs";

export type PidFile = { pid: number; socketDir: string; isReady: boolean };

export function readPidFile(clusterDir: string): PidFile | null {
  try {
    const lines = readFileSync(join(clusterDir, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    if (!(pid > 1)) return null;
    return { pid, socketDir: lines[4] ?? "", isReady: lines[7]?.trim() === "ready" };
  } catch {
    return null;
  }
}

/** The PostgreSQL that serves this cluster now, not one that died or whose number another process has got. */
export function runningPostmaster(clusterDir: string): PidFile | null {
  const file = readPidFile(clusterDir);
  return file && isProcessOf(file.pid, clusterDir) ? file : null;
}

export function isPresent(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export function isPostgres(pid: number): boolean {
  return process.platform === "linux" ? linuxStat(pid)?.command === "postgres" : isPresent(pid);
}

/** Whether any process of this cluster still works, also one whose postmaster was killed. */
export function hasLivingProcess(clusterDir: string): boolean {
  if (process.platform !== "linux") return false;
  return readdirSync("/proc").some((name) => /^\d+$/.test(name) && isProcessOf(Number(name), clusterDir));
}

function isProcessOf(pid: number, clusterDir: string): boolean {
  if (!isPostgres(pid)) return false;
  if (process.platform !== "linux") return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(clusterDir);
  } catch (error) {
    // Some containers forbid the look; the name has to do. Gone meanwhile is gone.
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
}
