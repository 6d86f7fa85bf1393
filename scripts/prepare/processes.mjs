import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * What stays the same for a process and differs for the next one with its number: pid and time of birth.
 * @param {number} pid
 * @returns {string | null} null when there is no such process
 */
export function fingerprint(pid) {
  const born = process.platform === "linux" ? linuxStat(pid)?.born : psBorn(pid);
  return born ? `${pid} ${born}` : null;
}

/**
 * @param {number} pid
 * @returns {{ command: string, born: string } | null} null also for a zombie: it works no more
 */
export function linuxStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const end = stat.lastIndexOf(")");
    const fields = stat.slice(end + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return { command: stat.slice(stat.indexOf("(") + 1, end), born: fields[19] ?? "" };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function psBorn(pid) {
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
