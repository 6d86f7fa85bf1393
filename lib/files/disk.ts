import { createReadStream } from "node:fs";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { filesFolder, makeFolder, syncFolder } from "./folders";
import type { Storage } from "./storage";

export function diskStorage(): Storage {
  const root = filesFolder();
  return {
    async put(key, { path }) {
      const target = join(root, key);
      await makeFolder(dirname(target));
      await rename(path, target);
      await syncFolder(dirname(target));
    },
    async read(key) {
      const file = await open(join(root, key), "r");
      return createReadStream("", { fd: file, autoClose: true });
    },
    remove: (key) => rm(join(root, key), { force: true }),
    async *list(workspaceId) {
      for (const name of await namesIn(join(root, workspaceId))) {
        const found = await stat(join(root, workspaceId, name)).catch(() => null);
        if (found) yield { key: `${workspaceId}/${name}`, modifiedAt: found.mtime };
      }
    },
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
