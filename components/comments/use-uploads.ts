"use client";

import { useEffect, useRef, useState } from "react";
import { uploadAttachment } from "@/lib/client/attachments";
import { CallError } from "@/lib/client/call";
import type { CommentPlace } from "@/lib/client/comments";
import type { Attachment } from "@/lib/contract/attachment";
import { maxAttachmentBytes } from "@/lib/contract/attachment-size";
import { formatBytes } from "@/lib/domain/file-size";

/** A file on its way, or one that did not arrive. */
export type Upload = {
  key: number;
  file: File;
  /** From 0 to 1. */
  share: number;
  problem?: string;
  /** Sending it once more would end the same way. */
  isHopeless?: boolean;
};

/** Files leave as soon as they are chosen; what has arrived is handed on and no longer here. */
export function useUploads(place: CommentPlace, onArrived: (file: Attachment) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const underWay = useRef(new Map<number, { stop: AbortController; end: Promise<boolean> }>());
  const made = useRef(0);
  useEffect(() => {
    const open = underWay.current;
    return () => {
      for (const { stop } of open.values()) stop.abort();
    };
  }, []);

  const patch = (key: number, change: Partial<Upload>) =>
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const drop = (key: number) => setUploads((now) => now.filter((one) => one.key !== key));

  function start(key: number, file: File): void {
    const stop = new AbortController();
    const onProgress = (share: number) => patch(key, { share });
    const end = uploadAttachment({ place, file, onProgress, signal: stop.signal }).then(
      (arrived) => {
        onArrived(arrived);
        drop(key);
        return true;
      },
      (error) => {
        if (!stop.signal.aborted) patch(key, problemOf(error));
        return stop.signal.aborted;
      },
    );
    underWay.current.set(key, { stop, end: end.finally(() => underWay.current.delete(key)) });
  }

  function add(files: Iterable<File>): void {
    for (const file of files) {
      made.current += 1;
      const key = made.current;
      const problem = refusalBefore(file);
      setUploads((now) => [
        ...now,
        { key, file, share: 0, ...(problem ? { problem, isHopeless: true } : {}) },
      ]);
      if (!problem) start(key, file);
    }
  }

  return {
    uploads,
    add,
    retry: ({ key, file }: Upload) => {
      setUploads((now) => now.map((one) => (one.key === key ? { key, file, share: 0 } : one)));
      start(key, file);
    },
    cancel: ({ key }: Upload) => {
      underWay.current.get(key)?.stop.abort();
      drop(key);
    },
    /** Whether all that was on its way has arrived. */
    settled: async () => {
      const ends = await Promise.all([...underWay.current.values()].map(({ end }) => end));
      return ends.every(Boolean);
    },
  };
}

function refusalBefore({ size }: File): string | undefined {
  if (size > maxAttachmentBytes) {
    return `This file has ${formatBytes(size)}. A file may have up to ${formatBytes(maxAttachmentBytes)}.`;
  }
  return size === 0 ? "This file is empty, or a folder. Attach a file with something in it." : undefined;
}

function problemOf(error: unknown): Pick<Upload, "problem" | "isHopeless"> {
  if (!(error instanceof CallError) || error.status === 0) {
    return { problem: "The connection broke off before the file was there." };
  }
  return { problem: error.message, isHopeless: [400, 413, 415, 422].includes(error.status) };
}
