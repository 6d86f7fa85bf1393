import type { Upload } from "@/lib/contract/file";
import { headBytes } from "@/lib/domain/file-content";
import { keeper, spool } from "@/lib/files/spool";
import type { Sent } from "./client";

const boundary = "----a boundary of ours".replaceAll(" ", "");

/** The smallest picture there is. */
export const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

type Part = { name?: string; fileName?: string; type?: string; bytes: Uint8Array | string };

/** A form as a browser sends it. */
export function formOf(...parts: Part[]): Pick<Sent, "raw" | "headers"> {
  const chunks = parts.flatMap(({ name = "file", fileName, type, bytes }) => [
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"`,
    fileName === undefined ? "" : `; filename="${fileName}"`,
    type === undefined ? "" : `\r\nContent-Type: ${type}`,
    "\r\n\r\n",
    bytes,
    "\r\n",
  ]);
  const raw = Buffer.concat([...chunks, `--${boundary}--\r\n`].map((chunk) => Buffer.from(chunk as string)));
  return { raw, headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}

export const pictureForm = (fileName = "picture.png") => formOf({ fileName, type: "image/png", bytes: png });

/** A file as the service gets it, past the request that would have brought it. */
export async function uploadOf(fileName: string, bytes: Uint8Array): Promise<Upload> {
  const spooled = await spool(toStream(bytes), headBytes);
  const { sizeBytes, sha256, head } = spooled;
  const { keep } = keeper(spooled);
  return { fileName, contentType: "application/octet-stream", sizeBytes, sha256, head, keep };
}

async function* toStream(bytes: Uint8Array) {
  yield bytes;
}
