import { buildIfStale } from "./build/build.ts";
import { refuse } from "./prepare/refusal.mjs";

try {
  await buildIfStale(console.log);
  console.log("The build is up to date.");
} catch (error) {
  refuse(error);
}
