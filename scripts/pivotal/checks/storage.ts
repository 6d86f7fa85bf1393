import { statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import { env } from "@/lib/env";
import { reasonOf } from "@/scripts/pivotal/reason";
import { prepareDataDir } from "@/scripts/postgres/embedded";
import { type Finding, finding } from "./finding.ts";

const mebibyte = 1024 * 1024;
const fullMebibytes = 200;
const tightMebibytes = 1024;

/** The data folder: whether it can be written, has room, and keeps its secret. */
export function checkStorage(): Finding[] {
  try {
    prepareDataDir(env.DATA_DIR);
  } catch (error) {
    return [finding("data folder", "wrong", reasonOf(error))];
  }
  return [finding("data folder", "ok", `${env.DATA_DIR} can be written.`), checkRoom(), checkSecret()];
}

function checkRoom(): Finding {
  const { bavail, bsize } = statfsSync(env.DATA_DIR);
  const free = Math.floor((bavail * bsize) / mebibyte);
  if (free < fullMebibytes) return finding("disk", "wrong", `Only ${free} MiB are free. Make room.`);
  if (free < tightMebibytes) return finding("disk", "note", `${free} MiB are free, which is not much.`);
  return finding("disk", "ok", `${Math.floor(free / 1024)} GiB are free.`);
}

function checkSecret(): Finding {
  if (env.APP_SECRET !== undefined) return finding("secret", "ok", "Comes from APP_SECRET.");
  const path = join(env.DATA_DIR, "secret");
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return finding("secret", "ok", "Not made yet: the first sign-in makes it.");
  if ((file.mode & 0o077) === 0) return finding("secret", "ok", "Only its owner can read it.");
  return finding("secret", "wrong", `Others can read ${path}, and with it forge sessions. \`chmod 600\` it.`);
}
