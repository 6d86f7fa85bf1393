import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { env } from "@/lib/env";

export const filesFolder = (): string => join(env.DATA_DIR, "files");

/** Beside the final places, so that moving a file there is one step of the file system. */
export const incomingFolder = (): string => join(filesFolder(), ".incoming");

/** For this user only. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: 0o700 });
}

/** What a folder lists survives a power cut only when the folder itself was written, too. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
