"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { deleteAttachmentOptions } from "@/lib/client/attachments";
import { CallError } from "@/lib/client/call";
import { type CommentPlace, createCommentOptions } from "@/lib/client/comments";
import { refusalOf } from "@/lib/client/form-faults";
import { emptyDraft, useCommentDraft } from "./comment-draft";
import { type Mentioned, stillNamed } from "./mention-text";
import { useUploads } from "./use-uploads";

/** What is being written: kept until it is sent, sent once, and kept with the reason where it is refused. */
export function useComposer(place: CommentPlace, personId: string) {
  const queryClient = useQueryClient();
  const { draft, present, change, addFile, removeFile } = useCommentDraft(place, personId);
  const { uploads, add, retry, cancel, settled } = useUploads(place, addFile);
  const { mutateAsync: create } = useMutation(createCommentOptions(queryClient, place));
  const { mutate: removeAttachment } = useMutation(deleteAttachmentOptions);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isUnderWay = useRef(false);

  async function post(): Promise<string | undefined> {
    if (present().text.trim() === "") return "A comment needs words.";
    if (uploads.some((upload) => upload.problem)) return missingFile;
    if (!(await settled())) return missingFile;
    const { text, visibility, mentions, files } = present();
    const named = mentionsOf(mentions, text, visibility);
    try {
      await create({
        body: text,
        visibility,
        mentions: named.map(({ id }) => id),
        attachment_ids: files.map(({ id }) => id),
      });
    } catch (error) {
      return problemOf(error, named);
    }
    change(emptyDraft);
    return undefined;
  }

  return {
    draft,
    change: (patch: Parameters<typeof change>[0]) => {
      setProblem(undefined);
      change(patch);
    },
    uploads: { all: uploads, retry, cancel },
    addFiles: add,
    removeFile: (id: string) => {
      removeFile(id);
      removeAttachment(id);
    },
    isSending,
    problem,
    /** Answers whether it was sent. */
    send: async (): Promise<boolean> => {
      if (isUnderWay.current) return false;
      isUnderWay.current = true;
      setSending(true);
      setProblem(undefined);
      const refusal = await post();
      setProblem(refusal);
      setSending(false);
      isUnderWay.current = false;
      return refusal === undefined;
    },
  };
}

export type Composing = ReturnType<typeof useComposer>;

/** Whom a comment tells: a contact does not see an internal one. */
export function mentionsOf(
  chosen: readonly Mentioned[],
  text: string,
  visibility: "internal" | "customer",
): Mentioned[] {
  return stillNamed(chosen, text).filter(({ type }) => type === "member" || visibility === "customer");
}

/** The API names a mention by its place; people know it by its name. */
export function problemOf(error: unknown, named: readonly Mentioned[]): string {
  const field = error instanceof CallError ? error.faults[0]?.field : undefined;
  const [, at] = /^mentions\[(\d+)\]$/.exec(field ?? "") ?? [];
  const person = at === undefined ? undefined : named[Number(at)];
  if (person)
    return `${person.name} does not see this customer. Take the name out, or give them access first.`;
  return refusalOf(error, "Your text is still here.");
}

const missingFile = "A file is not there yet. Try it again, or take it out.";
