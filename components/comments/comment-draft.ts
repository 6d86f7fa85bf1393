"use client";

import { useSyncExternalStore } from "react";
import type { CommentPlace } from "@/lib/client/comments";
import type { Attachment } from "@/lib/contract/attachment";
import type { Comment } from "@/lib/contract/comment";
import type { Mentioned } from "./mention-text";

export type CommentDraft = {
  text: string;
  visibility: Comment["visibility"];
  mentions: readonly Mentioned[];
  /** Uploaded already. */
  files: readonly Pick<Attachment, "id" | "file_name" | "size_bytes" | "inline">[];
};

export const emptyDraft: CommentDraft = { text: "", visibility: "internal", mentions: [], files: [] };

/** What is written here and not sent yet; it is there again after a reload, in this tab alone. */
export function useCommentDraft(place: CommentPlace, personId: string) {
  const key = `comment-draft:${personId}:${"taskId" in place ? place.taskId : place.onboardingId}`;
  const draft = useSyncExternalStore(
    watch,
    () => readDraft(key),
    () => emptyDraft,
  );
  return {
    draft,
    /** As it is at this moment, for what has waited. */
    present: () => readDraft(key),
    change: (patch: Partial<CommentDraft>) => write(key, { ...readDraft(key), ...patch }),
    addFile: (file: Attachment) =>
      write(key, { ...readDraft(key), files: [...readDraft(key).files, shortOf(file)] }),
    removeFile: (id: string) =>
      write(key, { ...readDraft(key), files: readDraft(key).files.filter((file) => file.id !== id) }),
  };
}

const drafts = new Map<string, CommentDraft>();
const watchers = new Set<() => void>();

function watch(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => watchers.delete(onChange);
}

function readDraft(key: string): CommentDraft {
  const known = drafts.get(key) ?? stored(key);
  drafts.set(key, known);
  return known;
}

function stored(key: string): CommentDraft {
  try {
    return { ...emptyDraft, ...(JSON.parse(sessionStorage.getItem(key) ?? "{}") as Partial<CommentDraft>) };
  } catch {
    return emptyDraft;
  }
}

function write(key: string, draft: CommentDraft): void {
  drafts.set(key, draft);
  try {
    if (draft.text === "" && draft.files.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // Full or forbidden: it is kept while the page stands.
  }
  for (const tell of watchers) tell();
}

function shortOf({ id, file_name, size_bytes, inline }: Attachment): CommentDraft["files"][number] {
  return { id, file_name, size_bytes, inline };
}
