import { infiniteQueryOptions, mutationOptions, type QueryClient } from "@tanstack/react-query";
import type { Comment, CommentCreateInput, CommentPatch } from "@/lib/contract/comment";
import type { Page } from "@/lib/contract/query";
import type { Contract } from "@/lib/contract/registry";
import { call, callForVersion } from "./call";
import { onboardingKeys } from "./onboardings";

/** Where comments are: on an onboarding, or on a task of it. */
export type CommentPlace = { onboardingId: string } | { taskId: string };

export const commentsPageSize = 50;

/** The newest come first; older ones are read when they are asked for. */
export function commentsOptions(place: CommentPlace) {
  return infiniteQueryOptions({
    queryKey: [...all, place],
    queryFn: ({ pageParam, signal }) => list(place, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: Page<Comment>) => page.next_cursor,
  });
}

export function getCommentVersion(id: string) {
  return callForVersion<Contract["getComment"]>("GET /comments/{commentId}", { params: { commentId: id } });
}

export function createCommentOptions(queryClient: QueryClient, place: CommentPlace) {
  return mutationOptions({
    mutationFn: (body: CommentCreateInput) =>
      "taskId" in place
        ? call<Contract["createTaskComment"]>("POST /tasks/{taskId}/comments", { params: place, body })
        : call<Contract["createOnboardingComment"]>("POST /onboardings/{onboardingId}/comments", {
            params: place,
            body,
          }),
    onSuccess: (comment) => {
      changePages(queryClient, place, (comments, at) => (at === 0 ? [comment, ...comments] : comments));
      return readAnew(queryClient, comment.onboarding_id);
    },
  });
}

export function updateCommentOptions(queryClient: QueryClient, place: CommentPlace) {
  return mutationOptions({
    mutationFn: ({ id, patch, version }: { id: string; patch: CommentPatch; version: string | null }) =>
      call<Contract["updateComment"]>("PATCH /comments/{commentId}", {
        params: { commentId: id },
        body: patch,
        ...(version === null ? {} : { ifMatch: version }),
      }),
    onSuccess: (comment) => {
      changePages(queryClient, place, (comments) =>
        comments.map((one) => (one.id === comment.id ? comment : one)),
      );
    },
  });
}

/** Shown as gone at once; what is refused comes back when the list is read anew. */
export function deleteCommentOptions(queryClient: QueryClient, place: CommentPlace) {
  return mutationOptions({
    mutationFn: ({ id }: Comment) =>
      call<Contract["deleteComment"]>("DELETE /comments/{commentId}", { params: { commentId: id } }),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey: commentsOptions(place).queryKey });
      changePages(queryClient, place, (comments) => comments.filter((one) => one.id !== id));
    },
    onSettled: (_answer, _error, { onboarding_id }) => readAnew(queryClient, onboarding_id),
  });
}

export function restoreCommentOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id }: Comment) =>
      call<Contract["restoreComment"]>("POST /comments/{commentId}/restore", { params: { commentId: id } }),
    onSettled: (_answer, _error, { onboarding_id }) => readAnew(queryClient, onboarding_id),
  });
}

const all = ["comments"] as const;

function list(place: CommentPlace, cursor: string | null, signal: AbortSignal) {
  const query = { limit: String(commentsPageSize), ...(cursor === null ? {} : { cursor }) };
  return "taskId" in place
    ? call<Contract["listTaskComments"]>("GET /tasks/{taskId}/comments", { params: place, query, signal })
    : call<Contract["listOnboardingComments"]>("GET /onboardings/{onboardingId}/comments", {
        params: place,
        query,
        signal,
      });
}

type Change = (comments: Comment[], at: number) => Comment[];

function changePages(queryClient: QueryClient, place: CommentPlace, change: Change): void {
  queryClient.setQueryData(
    commentsOptions(place).queryKey,
    (seen) =>
      seen && { ...seen, pages: seen.pages.map((page, at) => ({ ...page, data: change(page.data, at) })) },
  );
}

/** The onboarding counts its comments. */
async function readAnew(queryClient: QueryClient, onboardingId: string): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: onboardingKeys.one(onboardingId) });
  await queryClient.invalidateQueries({ queryKey: all });
}
