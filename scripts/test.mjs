import { handOver } from "./prepare/hand-over.mjs";
import { installIfStale } from "./prepare/install.mjs";
import { refuse } from "./prepare/refusal.mjs";

try {
  await installIfStale({ port: false });
  await handOver("scripts/test/run.ts", process.argv.slice(2));
} catch (error) {
  refuse(error);
}
