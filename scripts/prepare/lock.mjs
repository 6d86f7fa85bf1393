import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fingerprint } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

let serial = 0;

/**
 * A lock of one machine. It holds the processes that work under it, so it is free as soon as all of them are
 * gone, however they ended.
 * @param {string} path
 * @param {(holder: string) => void} [onWait] called once, when somebody else holds it
 * @returns {Promise<{ add: (pid: number) => void, release: () => void }>}
 */
export async function takeLock(path, onWait = () => {}) {
  const mine = [fingerprint(process.pid) ?? String(process.pid)];
  for (let told = false; !tryTake(path, mine); told = true) {
    const holder = read(path)?.split("\n").find(isAlive);
    if (!told && holder) onWait(String(Number.parseInt(holder, 10)));
    await sleep(50);
  }
  return {
    add(pid) {
      const other = fingerprint(pid);
      if (other) renameSync(draft(path, [...mine, other]), path);
    },
    release() {
      rmSync(path, { force: true });
    },
  };
}

/**
 * @param {string} path
 * @param {string[]} holders
 */
function tryTake(path, holders) {
  const file = draft(path, holders);
  try {
    linkSync(file, path);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EEXIST") throw error;
    const held = read(path);
    if (held !== null && !held.split("\n").some(isAlive)) setAside(path, held);
    return false;
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} holder */
function isAlive(holder) {
  return holder !== "" && fingerprint(Number(holder.split(" ")[0])) === holder;
}

/**
 * Two may find the same dead lock; whoever moves a living one away by mistake puts it back.
 * @param {string} path
 * @param {string} dead
 */
function setAside(path, dead) {
  const aside = `${path}.${process.pid}.aside`;
  try {
    renameSync(path, aside);
    if (read(aside) !== dead) linkSync(aside, path);
  } catch {
    // Another process was faster; the next round looks again.
  }
  rmSync(aside, { force: true });
}

/**
 * @param {string} path
 * @param {string[]} holders
 */
function draft(path, holders) {
  const file = `${path}.${process.pid}.${++serial}`;
  try {
    writeFileSync(file, holders.join("\n"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`it cannot write to ${file.slice(0, file.lastIndexOf("/"))} (${reason}).`);
  }
  return file;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
