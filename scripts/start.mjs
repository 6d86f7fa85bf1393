import { handOver } from "./prepare/hand-over.mjs";
import { installIfStale } from "./prepare/install.mjs";
import { refuse } from "./prepare/refusal.mjs";

try {
  await installIfStale();
  await handOver("scripts/serve/run.ts", process.argv.slice(2));
} catch (error) {
  refuse(error);
}
