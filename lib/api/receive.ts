import { createHash } from "node:crypto";
import type { Upload } from "@/lib/contract/file";
import type { Operation } from "@/lib/contract/operation";
import { ApiError } from "@/lib/errors";
import { keeper } from "@/lib/files/spool";
import { log } from "@/lib/log";
import { parseBody, readBody } from "./body";
import { readSentFile } from "./multipart";
import { parseWith } from "./parse";

/** What came with a request, in whichever way its operation takes it. */
export type Received = {
  /** Tells this body from another one under the same `Idempotency-Key`. */
  fingerprint: Uint8Array;
  read: () => unknown;
  /** After the answer, or with the error that came instead: clears what lies about. */
  end: (error?: unknown) => Promise<void>;
};

export async function receive(operation: Operation, request: Request): Promise<Received> {
  const { upload, body } = operation;
  if (upload) return receiveFile(request, upload.maxBytes);
  const bytes = body ? await readBody(request) : new Uint8Array();
  return {
    fingerprint: bytes,
    read: () => (body ? parseWith(body, parseBody(bytes)) : undefined),
    end: async () => undefined,
  };
}

/** The same file in a form with another boundary is the same body. */
async function receiveFile(request: Request, maxBytes: number): Promise<Received> {
  const { fileName, contentType, spooled } = await readSentFile(request, maxBytes);
  const { sizeBytes, sha256, head } = spooled;
  const { keep, end } = keeper(spooled);
  const upload: Upload = { fileName, contentType, sizeBytes, sha256, head, keep };
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([fileName, contentType, sha256]))
    .digest();
  return {
    fingerprint,
    read: () => upload,
    // Any other error leaves open whether the row was written; the sweeper knows later.
    end: (error) =>
      end(error instanceof ApiError).catch(({ name }: Error) =>
        log.warn({ cause: name }, "a file of a failed upload is left to the sweeper"),
      ),
  };
}
