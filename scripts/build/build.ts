import { spawn } from "node:child_process";
import { join } from "node:path";
import { takeLock } from "@/scripts/prepare/lock.mjs";
import { Refusal } from "@/scripts/prepare/refusal.mjs";
import { root } from "@/scripts/prepare/root.mjs";
import { hashOfSources, isBuilt, markBuilt } from "./sources.ts";

type Say = (line: string) => void;

/** `signal` ends a build in progress. */
export async function buildIfStale(say: Say, signal?: AbortSignal): Promise<void> {
  if (isBuilt(root, hashOfSources(root))) return;
  const lock = await takeLock(join(root, ".prepare.lock"), (pid) => {
    say(`Waiting for process ${pid}, which installs or builds here…`);
  });
  try {
    const hash = hashOfSources(root);
    if (isBuilt(root, hash)) return;
    say("Building (about a minute, once)…");
    markBuilt(root, null);
    await build(say, lock.add, signal);
    markBuilt(root, hash);
  } finally {
    lock.release();
  }
}

async function build(say: Say, onChild: (pid: number) => void, signal?: AbortSignal): Promise<void> {
  const started = Date.now();
  const child = spawn(process.execPath, [join(root, "node_modules/next/dist/bin/next"), "build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  if (child.pid) onChild(child.pid);
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const ticking = setInterval(
    () => say(`  still building (${Math.round((Date.now() - started) / 1000)} s)`),
    15_000,
  );
  const code = await new Promise<number | string | null>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (status, killedBy) => resolve(status ?? killedBy));
  });
  clearInterval(ticking);
  if (code !== 0) throw new Refusal(`the build did not succeed (${code}).\n${output.trim()}`);
}
