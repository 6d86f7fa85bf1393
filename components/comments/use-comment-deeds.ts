"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { showRefusalToast, showUndoToast } from "@/components/ui/toast-queue";
import { CallError } from "@/lib/client/call";
import {
  type CommentPlace,
  deleteCommentOptions,
  getCommentVersion,
  restoreCommentOptions,
  updateCommentOptions,
} from "@/lib/client/comments";
import { refusalOf } from "@/lib/client/form-faults";
import type { Comment } from "@/lib/contract/comment";
import type { Mentioned } from "./mention-text";
import { mentionsOf, problemOf } from "./use-composer";

export type CommentEdit = Pick<Comment, "body" | "visibility"> & { mentions: readonly Mentioned[] };

/** What becomes of a comment that is there already. */
export function useCommentDeeds(place: CommentPlace) {
  const queryClient = useQueryClient();
  const { mutateAsync: update } = useMutation(updateCommentOptions(queryClient, place));
  const { mutateAsync: remove } = useMutation(deleteCommentOptions(queryClient, place));
  const { mutateAsync: restore } = useMutation(restoreCommentOptions(queryClient));

  async function bringBack(comment: Comment): Promise<void> {
    try {
      await restore(comment);
    } catch (error) {
      showRefusalToast(refusalOf(error, "The comment stays deleted."));
    }
  }

  return {
    /** Answers why it was not saved. What another tab wrote meanwhile is not written over. */
    edit: async (seen: Comment, { body, visibility, mentions }: CommentEdit): Promise<string | undefined> => {
      const named = mentionsOf(mentions, body, visibility);
      try {
        const { data, etag } = await getCommentVersion(seen.id);
        if (data.body !== seen.body || data.visibility !== seen.visibility) return changedMeanwhile;
        await update({
          id: seen.id,
          patch: { body, visibility, mentions: named.map(({ id }) => id) },
          version: etag,
        });
        return undefined;
      } catch (error) {
        const isLate = error instanceof CallError && error.code === "version_mismatch";
        return isLate ? changedMeanwhile : problemOf(error, named);
      }
    },
    remove: async (comment: Comment): Promise<void> => {
      try {
        await remove(comment);
        showUndoToast("The comment was deleted", () => void bringBack(comment));
      } catch (error) {
        showRefusalToast(refusalOf(error, "The comment is still there."));
      }
    },
  };
}

export type CommentDeeds = ReturnType<typeof useCommentDeeds>;

const changedMeanwhile =
  "This comment was changed meanwhile. Copy what you wrote, cancel, and edit what is there now.";
