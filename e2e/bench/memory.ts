import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readPidFile } from "@/scripts/postgres/pid-file";
import type { Site } from "./site.ts";

/** Megabytes of the server and its PostgreSQL, shared pages counted once; null where the system does not say. */
export function memoryOf({ dataDir, server }: Site): number | null {
  if (!existsSync("/proc/self/smaps_rollup")) return null;
  const postmaster = readPidFile(join(dataDir, "db"))?.pid;
  const pids = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const roots = [server.process.pid, postmaster];
  const ours = pids.filter((pid) => roots.includes(pid) || roots.includes(parentOf(pid)));
  const kilobytes = ours.reduce((sum, pid) => sum + proportionalOf(pid), 0);
  return kilobytes / 1024;
}

function proportionalOf(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return;
  }
}
