import { buildIfStale } from "@/scripts/build/build";
import { explain } from "@/scripts/prepare/refusal.mjs";
import { endTools } from "./command.ts";
import { endToEnd } from "./end-to-end.ts";
import { temporaryFolder } from "./server.ts";
import type { Tally } from "./tally.ts";
import { verify } from "./verify.ts";

const total: Tally = { passed: 0, failed: 0 };

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    endTools();
    process.exit(1);
  });
}

const [mode, ...args] = process.argv.slice(2);
if (mode === "--e2e") await onlyEndToEnd(args);
else await everything(mode === "--verify");
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);

async function everything(isQuick: boolean): Promise<void> {
  const folder = temporaryFolder();
  await verify(folder.path, report).finally(folder.remove);
  if (isQuick || !(await isBuilding())) return;
  report(
    "end to end",
    await endToEnd(["--project=db", "--project=api", "--project=ui", "--project=process"]),
  );
  // The same calls through Next, as it is when the build does not look as expected.
  report(
    "second way of serving",
    await endToEnd(["--project=api", "api/health.spec.ts"], { API_DISPATCH: "next" }),
  );
}

async function onlyEndToEnd(args: string[]): Promise<void> {
  if (await isBuilding()) report("end to end", await endToEnd(args));
}

async function isBuilding(): Promise<boolean> {
  try {
    await buildIfStale(console.log);
    return true;
  } catch (error) {
    console.error(explain(error));
    report("build", { passed: 0, failed: 1 });
    return false;
  }
}

function report(name: string, tally: Tally): void {
  total.passed += tally.passed;
  total.failed += tally.failed;
  console.log(`${tally.failed === 0 ? "✓" : "✗"} ${name}: ${tally.passed} passed, ${tally.failed} failed\n`);
}
