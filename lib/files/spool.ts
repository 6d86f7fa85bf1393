import { createHash, randomUUID } from "node:crypto";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { incomingFolder, makeFolder } from "./folders";
import { type StoredFile, storage } from "./storage";

export type Spooled = StoredFile & { head: Uint8Array };

/** Writes a stream to a temporary file, chunk by chunk, and to the disk before it says so. A broken one leaves nothing. */
export async function spool(chunks: AsyncIterable<Uint8Array>, headBytes: number): Promise<Spooled> {
  await makeFolder(incomingFolder());
  const path = join(incomingFolder(), randomUUID());
  const file = await open(path, "wx", 0o600);
  const hash = createHash("sha256");
  let head = Buffer.alloc(0);
  let sizeBytes = 0;
  try {
    for await (const chunk of chunks) {
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      hash.update(chunk);
      await file.write(chunk);
      sizeBytes += chunk.byteLength;
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { path, sizeBytes, sha256: hash.digest("hex"), head };
}

export async function discard({ path }: Spooled): Promise<void> {
  await rm(path, { force: true });
}

/** What the spool holds for one request: kept under a key, or gone. */
export function keeper(spooled: Spooled) {
  let key: string | undefined;
  let kept: Promise<void> | undefined;
  return {
    /** A command that starts again after a lost race puts nothing twice. */
    keep: (wanted: string): Promise<void> => {
      key = wanted;
      kept ??= storage().then((place) => place.put(wanted, spooled));
      return kept;
    },
    /** `isRefused` when nothing was written that could name the file. */
    end: async (isRefused: boolean): Promise<void> => {
      await discard(spooled);
      if (isRefused && key !== undefined) await (await storage()).remove(key);
    },
  };
}

/** Files whose request ended with its process. */
export async function sweepSpool(before: Date): Promise<void> {
  await makeFolder(incomingFolder());
  for (const name of await readdir(incomingFolder())) {
    const path = join(incomingFolder(), name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) await rm(path, { force: true });
  }
}
