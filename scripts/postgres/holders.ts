import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fingerprint } from "@/scripts/prepare/processes.mjs";

/** Who uses the embedded database now: server, second server, CLI. The last one out stops it. */
export function enter(dataDir: string): void {
  mkdirSync(folder(dataDir), { recursive: true });
  writeFileSync(mine(dataDir), fingerprint(process.pid) ?? "");
}

export function leave(dataDir: string): void {
  rmSync(mine(dataDir), { force: true });
}

/** Those that ended without leaving are forgotten here. */
export function othersHold(dataDir: string): boolean {
  return readdirSync(folder(dataDir)).some((name) => {
    if (name === String(process.pid)) return false;
    const path = join(folder(dataDir), name);
    if (isAlive(path, Number(name))) return true;
    rmSync(path, { force: true });
    return false;
  });
}

function isAlive(path: string, pid: number): boolean {
  try {
    return readFileSync(path, "utf8") === fingerprint(pid);
  } catch {
    return false;
  }
}

function folder(dataDir: string): string {
  return join(dataDir, ".db-users");
}

function mine(dataDir: string): string {
  return join(folder(dataDir), String(process.pid));
}
