import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { root } from "@/scripts/prepare/root.mjs";
import { NOTHING_ELSE } from "./server.ts";

type Outcome = { code: number | null; stdout: string; stderr: string };

/** `npm run pivotal -- …` with settings of its own, and what it reads from standard input. */
export async function runCli(
  args: readonly string[],
  settings: Record<string, string>,
  input = "",
): Promise<Outcome> {
  const alias = pathToFileURL(`${root}/scripts/alias.mjs`).href;
  const child = spawn(process.execPath, ["--import", alias, `${root}/scripts/pivotal.ts`, ...args], {
    env: { ...process.env, PORT: "0", ...NOTHING_ELSE, ...settings },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
