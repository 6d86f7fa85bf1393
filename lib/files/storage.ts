import type { Readable } from "node:stream";
import { env } from "@/lib/env";
import { diskStorage } from "./disk";

/** Where the bytes of attachments lie: a folder, or a bucket. Keys are `workspace/file`. */
export type Storage = {
  /** Moves a complete file from the disk to its key. What is under a key is always whole. */
  put: (key: string, file: StoredFile) => Promise<void>;
  read: (key: string) => Promise<Readable>;
  /** Nothing there is no fault. */
  remove: (key: string) => Promise<void>;
  list: (workspaceId: string) => AsyncIterable<{ key: string; modifiedAt: Date }>;
};

export type StoredFile = { path: string; sizeBytes: number; sha256: string };

let opened: Promise<Storage> | undefined;

export function storage(): Promise<Storage> {
  opened ??= open();
  return opened;
}

/** The client of S3 is large, and most do without. */
async function open(): Promise<Storage> {
  if (env.S3_BUCKET === undefined) return diskStorage();
  const { s3Storage } = await import("./s3");
  return s3Storage({
    bucket: env.S3_BUCKET,
    region: env.S3_REGION,
    endpoint: env.S3_ENDPOINT,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  });
}
