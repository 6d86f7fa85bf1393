import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Env } from "@/lib/env";
import { root } from "@/scripts/prepare/root.mjs";

/** The settings, with those of .env.local and .env where the environment itself names none. */
export async function loadEnvironment(overrides: Record<string, string> = {}): Promise<Env> {
  Object.assign(process.env, overrides);
  for (const file of [".env.local", ".env"]) {
    const path = join(root, file);
    if (existsSync(path)) process.loadEnvFile(path);
  }
  const { env } = await import("@/lib/env");
  return env;
}
