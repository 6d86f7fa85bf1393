import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";

/** A key for one purpose, made from the one secret of this installation. */
export function secretFor(purpose: "sessions"): string {
  return createHmac("sha256", rootSecret()).update(purpose).digest("base64url");
}

let root: string | undefined;

function rootSecret(): string {
  root ??= env.APP_SECRET ?? secretFile();
  return root;
}

/** Made at the first start; two servers that start at once end up with the same one. */
function secretFile(): string {
  const path = join(env.DATA_DIR, "secret");
  try {
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8");
}
