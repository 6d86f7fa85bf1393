import * as z from "zod";

/** A file that was sent: it lies in a temporary place until somebody keeps it. */
export type Upload = {
  fileName: string;
  /** As it was declared; what the content is, is another question. */
  contentType: string;
  sizeBytes: number;
  sha256: string;
  /** The first bytes, which show what the file is. */
  head: Uint8Array;
  /** Puts it into the storage under this key, once. */
  keep: (key: string) => Promise<void>;
};

/** A file as an answer. Its bytes are read when they are sent. */
export type FileContent = {
  fileName: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  isInline: boolean;
  open: () => Promise<ReadableStream<Uint8Array>>;
};

export const fileContent = z.custom<FileContent>();
