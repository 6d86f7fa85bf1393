import { Readable } from "node:stream";
import type { Context } from "@/lib/context";
import type { Attachment } from "@/lib/contract/attachment";
import type { FileContent } from "@/lib/contract/file";
import { isShown } from "@/lib/domain/file-content";
import { notFound } from "@/lib/errors";
import { storage } from "@/lib/files/storage";
import { findAttachment } from "./select";
import { type AttachmentRow, serializeAttachment } from "./serialize";

export async function getAttachment(ctx: Context, id: string): Promise<Attachment> {
  return serializeAttachment(await findLive(ctx, id));
}

/** In a page only where it was asked for, and only an image that can carry no script. */
export async function getAttachmentContent(
  ctx: Context,
  id: string,
  { inline = false }: { inline?: boolean | undefined },
): Promise<FileContent> {
  const row = await findLive(ctx, id);
  return {
    fileName: row.fileName,
    contentType: row.contentType,
    sizeBytes: row.sizeBytes,
    sha256: row.sha256,
    isInline: inline && isShown(row.contentType),
    open: async () =>
      Readable.toWeb(await (await storage()).read(row.storageKey)) as ReadableStream<Uint8Array>,
  };
}

async function findLive(ctx: Context, id: string): Promise<AttachmentRow> {
  const row = await findAttachment(ctx, id);
  if (row.deletedAt) throw notFound("attachment");
  return row;
}
