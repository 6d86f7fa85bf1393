import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** An installed Chromium, else the one inside an npm package: nothing is downloaded. */
export async function findBrowser(): Promise<string> {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const installed = [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((dir) => join(dir, name))),
  ];
  return installed.find((path) => existsSync(path)) ?? (await unpack());
}

/**
 * The package unpacks to a fixed place and takes whatever lies there already, of any version and of any user:
 * so it gets a place of its own, moved to where it stays when it is whole.
 */
async function unpack(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const { version } = createRequire(import.meta.url)(join(packageRoot(packageFile), "package.json"));
  const home = join(tmpdir(), `pivotal-chromium-${version}-${userInfo().username}`);
  if (existsSync(join(home, "chromium"))) return join(home, "chromium");
  const draft = `${home}.${process.pid}`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  const { default: packed } = await import("@sparticuz/chromium");
  await packed.executablePath();
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  try {
    renameSync(draft, home);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
  return join(home, "chromium");
}

function packageRoot(file: string): string {
  return existsSync(join(file, "package.json")) ? file : packageRoot(dirname(file));
}
