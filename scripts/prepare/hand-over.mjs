import { spawn } from "node:child_process";
import { realpathSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { pinnedNode } from "./install.mjs";
import { root } from "./root.mjs";

/**
 * Goes on in the pinned Node: in this process when it is that one already, else in its place, else as its child.
 * @param {string} script
 * @param {string[]} args
 */
export async function handOver(script, args) {
  const pinned = realpathSync(pinnedNode);
  const alias = pathToFileURL(join(root, "scripts", "alias.mjs")).href;
  if (realpathSync(process.execPath) === pinned) {
    await import(alias);
    await import(pathToFileURL(join(root, script)).href);
    return;
  }
  const argv = ["--import", alias, join(root, script), ...args];
  if (typeof process.execve === "function") process.execve(pinned, [pinned, ...argv], process.env);
  await runAsChild(pinned, argv);
}

/**
 * The channel tells the child when this process is killed without a chance to pass a signal on.
 * @param {string} command
 * @param {string[]} argv
 */
function runAsChild(command, argv) {
  const child = spawn(command, argv, { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((_, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => process.exit(code ?? 1));
  });
}
