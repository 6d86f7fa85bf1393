import { join } from "node:path";
import { runTool } from "./command.ts";
import { type Tally, tallyVitest } from "./tally.ts";

type Report = (name: string, tally: Tally) => void;

/** What needs no server and no database: format, lint, import rules, types, dead code, unit tests. */
export async function verify(folder: string, report: Report): Promise<void> {
  await check("format and lint", "@biomejs/biome/bin/biome", ["check", "."], report);
  // Typed links and next-env.d.ts are made, not committed.
  await runTool("next/dist/bin/next", ["typegen"]);
  await check("types", "typescript/bin/tsc", ["--noEmit"], report);
  await check("dead code", "knip/bin/knip.js", [], report);
  const file = join(folder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  report("unit tests", tallyVitest(file, await runTool("vitest/vitest.mjs", args)));
}

async function check(name: string, script: string, args: string[], report: Report): Promise<void> {
  const code = await runTool(script, args);
  report(name, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}
