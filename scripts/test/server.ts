import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@/scripts/prepare/root.mjs";

type SpawnedServer = { child: ChildProcess; log: () => string; complaints: () => string };
export type RunningServer = {
  url: string;
  process: ChildProcess;
  log: () => string;
  stop: () => Promise<number | null>;
};

/** Empty counts as not given, also against a developer's .env: tests never reach another database. */
export const NOTHING_ELSE = Object.fromEntries(
  [
    "API_DISPATCH",
    "APP_SECRET",
    "BASE_URL",
    "DATABASE_POOL",
    "DATABASE_URL",
    "HOST",
    "LOG_LEVEL",
    "MAIL_FROM",
    "S3_ACCESS_KEY_ID",
    "S3_BUCKET",
    "S3_ENDPOINT",
    "S3_REGION",
    "S3_SECRET_ACCESS_KEY",
    "SMTP_URL",
    "TRUSTED_PROXIES",
    "WORKER",
  ].map((name) => [name, ""]),
);

/** `npm start` with settings of its own; it ends with this process, whatever happens to that. */
export function spawnServer(settings: Record<string, string>): SpawnedServer {
  const child = spawn(process.execPath, [join(root, "scripts", "start.mjs")], {
    env: { ...process.env, PORT: "0", ...NOTHING_ELSE, ...settings },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let log = "";
  let complaints = "";
  child.stdout?.on("data", (chunk) => {
    log += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    log += chunk;
    complaints += chunk;
  });
  return { child, log: () => log, complaints: () => complaints };
}

export async function startServer(settings: Record<string, string>): Promise<RunningServer> {
  const { child, log } = spawnServer(settings);
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The server was not ready in time.\n${log()}`)), 60_000);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}.\n${log()}`)));
    child.stdout?.on("data", () => {
      const found = /^Pivotal is ready at (\S+)$/m.exec(log())?.[1];
      if (!found) return;
      clearTimeout(timer);
      resolve(found);
    });
  });
  return { url, process: child, log, stop: () => end(child) };
}

/** Ends it as an operator would, and says with which code. */
async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  return child.exitCode;
}

/** A folder of its own for one run; PostgreSQL under its own user can reach it too. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), "pivotal-test-"));
  chmodSync(path, 0o711);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
