import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "@/scripts/prepare/root.mjs";

const running = new Set<ChildProcess>();

/** Runs a tool of node_modules in this Node, its output passing through. */
export function runTool(script: string, args: string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [join(root, "node_modules", script), ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  running.add(child);
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

export function endTools(): void {
  for (const child of running) child.kill("SIGTERM");
}
