import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { takeLock } from "./lock.mjs";
import { assertPortFree } from "./port.mjs";
import { Refusal } from "./refusal.mjs";
import { root } from "./root.mjs";

export const pinnedNode = join(root, "node_modules", ".bin", "node");

/** @param {{ port?: boolean }} [options] port: ask for a free port first */
export async function installIfStale({ port = true } = {}) {
  if (Number(process.versions.node.split(".")[0]) < 20) {
    throw new Refusal(`Node ${process.versions.node} is too old to install it. Install Node 20 or later.`);
  }
  if (isInstalled()) return;
  // A file of settings may name another port, which only the server reads.
  const isKnown = ![".env.local", ".env"].some((file) => existsSync(join(root, file)));
  const wanted = Number(process.env.PORT || 3000);
  if (port && (process.env.PORT || isKnown) && Number.isInteger(wanted))
    await assertPortFree(process.env.HOST || "127.0.0.1", wanted);
  const lock = await takeLock(join(root, ".prepare.lock"), (pid) => {
    process.stdout.write(`Waiting for process ${pid}, which installs or builds here…\n`);
  });
  try {
    if (isInstalled()) return;
    process.stdout.write("Installing packages (a few minutes, once)…\n");
    await npmCi(lock);
  } finally {
    lock.release();
  }
}

/** Whether node_modules is what the lock file says. Optional packages of other platforms may be absent. */
export function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const present = packagesOf(join("node_modules", ".package-lock.json"));
  if (!wanted || !present || !existsSync(pinnedNode)) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const found = present[path];
    return found ? found.version === version : optional === true;
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch {
    return null;
  }
}

/** @param {{ add: (pid: number) => void }} lock */
async function npmCi(lock) {
  const started = Date.now();
  // npm must not run in the Node that it is about to replace, so ours leaves the path.
  const path = (process.env.PATH ?? "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(join(root, "node_modules")));
  const child = spawn("npm", ["ci", "--include=dev", "--include=optional", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  if (child.pid) lock.add(child.pid);
  const ticking = setInterval(() => {
    process.stdout.write(`  still installing (${Math.round((Date.now() - started) / 1000)} s)\n`);
  }, 15_000);
  const code = await new Promise((resolve) => {
    child.once("error", () => resolve("npm is not there"));
    child.once("exit", (status, signal) => resolve(status ?? signal));
  });
  clearInterval(ticking);
  if (code !== 0) throw new Refusal(`npm ci did not succeed (${code}); its reason stands above.`);
  if (!existsSync(pinnedNode)) {
    throw new Refusal(
      `there is no Node package for ${process.platform}-${process.arch}. Linux and macOS on x64 and arm64 are supported.`,
    );
  }
}
