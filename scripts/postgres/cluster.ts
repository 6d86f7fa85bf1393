import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Refusal } from "@/scripts/prepare/refusal.mjs";
import type { Binaries } from "./binaries.ts";
import { hasLivingProcess, isPostgres, isPresent, readPidFile, runningPostmaster } from "./pid-file.ts";
import { type Runner, run } from "./runner.ts";
import { dropSocketDir, writeRuntimeSettings } from "./socket.ts";

const VERSION = "18";
const SETTINGS = `
# Pivotal
listen_addresses = ''
unix_socket_permissions = 0700
timezone = 'UTC'
log_timezone = 'UTC'
include_if_exists = 'pivotal.conf'
`;

/** Made aside and moved into place whole, so that a crash leaves nothing half-made. */
export async function initCluster(
  dataDir: string,
  clusterDir: string,
  binaries: Binaries,
  runner: Runner,
): Promise<void> {
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(".init-")) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
  const draft = mkdtempSync(join(dataDir, ".init-"));
  if (runner.user) chownSync(draft, runner.user.uid, runner.user.gid);
  // Without a fixed encoding initdb follows the machine's language and may choose SQL_ASCII.
  const locale = ["-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const { code, output } = await run(runner, binaries.initdb, [
    "-D",
    draft,
    "-U",
    "pivotal",
    "-A",
    "trust",
    ...locale,
  ]);
  if (code !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw new Refusal(`PostgreSQL could not make its files in ${clusterDir}: ${lastLine(output)}`);
  }
  appendFileSync(join(draft, "postgresql.conf"), SETTINGS);
  renameSync(draft, clusterDir);
}

export function hasCluster(clusterDir: string): boolean {
  if (!existsSync(join(clusterDir, "PG_VERSION"))) return false;
  const version = readFileSync(join(clusterDir, "PG_VERSION"), "utf8").trim();
  if (version === VERSION) return true;
  throw new Refusal(
    `the database in ${clusterDir} was made by PostgreSQL ${version} and this release brings ${VERSION}. Dump it with the release that made it and restore it here.`,
  );
}

export async function startCluster(clusterDir: string, binaries: Binaries, runner: Runner): Promise<void> {
  await clearStalePidFile(clusterDir);
  writeRuntimeSettings(clusterDir, runner);
  const log = join(clusterDir, "server.log");
  const args = ["start", "-D", clusterDir, "-w", "-t", "60", "-s", "-l", log];
  // After a kill -9 the last helpers of the old server may need a moment to go.
  for (const deadline = Date.now() + 10_000; ; await sleep(100)) {
    const { code, output } = await run(runner, binaries.pg_ctl, args);
    if (code === 0 || runningPostmaster(clusterDir)?.isReady) return;
    if (Date.now() > deadline) {
      throw new Refusal(`PostgreSQL did not start: ${reasonIn(log) ?? lastLine(output)} Its log is ${log}.`);
    }
  }
}

export async function waitUntilReady(clusterDir: string): Promise<boolean> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(20)) {
    const postmaster = runningPostmaster(clusterDir);
    if (!postmaster) return false;
    if (postmaster.isReady) return true;
  }
  return false;
}

/** `fast` lets transactions roll back and writes a checkpoint; `immediate` leaves that to the next start. */
export function signalStop(clusterDir: string, mode: "fast" | "immediate"): void {
  const postmaster = runningPostmaster(clusterDir);
  if (postmaster) process.kill(postmaster.pid, mode === "fast" ? "SIGINT" : "SIGQUIT");
}

export async function stopCluster(clusterDir: string): Promise<void> {
  const postmaster = runningPostmaster(clusterDir);
  if (!postmaster) return;
  signalStop(clusterDir, "fast");
  const impatient = Date.now() + 4_000;
  for (let hurried = false; isPostgres(postmaster.pid); await sleep(10)) {
    if (!hurried && Date.now() > impatient) {
      signalStop(clusterDir, "immediate");
      hurried = true;
    }
  }
  dropSocketDir(clusterDir, postmaster.socketDir);
}

/**
 * PostgreSQL removes the file of a dead server itself, but takes any process with the old number for that server:
 * another one after a container restart, or the dead itself until somebody reaps it. The helpers of the dead go by
 * themselves, and while one of them lives the file has to stay.
 */
async function clearStalePidFile(clusterDir: string): Promise<void> {
  const file = readPidFile(clusterDir);
  if (!file) return;
  for (const deadline = Date.now() + 3_000; hasLivingProcess(clusterDir); await sleep(20)) {
    if (Date.now() > deadline) return;
  }
  if (!isPresent(file.pid)) return;
  rmSync(join(file.socketDir || clusterDir, ".s.PGSQL.5432.lock"), { force: true });
  rmSync(join(clusterDir, "postmaster.pid"), { force: true });
}

function reasonIn(log: string): string | undefined {
  if (!existsSync(log)) return;
  const lines = readFileSync(log, "utf8").trim().split("\n").slice(-30);
  return lines.findLast((line) => /FATAL|PANIC|error while loading/.test(line));
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
