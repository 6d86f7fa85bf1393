import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const SOURCES = [
  "{app,components,lib,db,public}/**/*.*",
  "{instrumentation,instrumentation-client,next.config,postcss.config,proxy}.*",
  "package-lock.json",
  "tsconfig.json",
];
const NOT_BUILT = /\.test\.tsx?$|^db\/migrations\//;

/** One number for everything that the build is made of. */
export function hashOfSources(root: string): string {
  const hash = createHash("sha256");
  const files = globSync(SOURCES, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((file) => !NOT_BUILT.test(file));
  for (const file of files.sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

export function isBuilt(root: string, hash: string): boolean {
  return existsSync(stamp(root)) && readFileSync(stamp(root), "utf8") === hash;
}

/** Taken away before a build and set after it: a build that was killed leaves none. */
export function markBuilt(root: string, hash: string | null): void {
  if (hash) writeFileSync(stamp(root), hash);
  else rmSync(stamp(root), { force: true });
}

function stamp(root: string): string {
  return join(root, ".next", "built-from");
}
