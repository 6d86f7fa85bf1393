import { loadEnvironment } from "./environment.ts";
import { fail } from "./pivotal/failure.ts";

try {
  await loadEnvironment({ NODE_ENV: "production" });
  const { createProgram } = await import("./pivotal/program.ts");
  await createProgram().parseAsync();
} catch (error) {
  fail(error);
}
