"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import type { PageFacts } from "@/components/onboardings/facts";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { CallError } from "@/lib/client/call";
import { type CommentPlace, commentsOptions } from "@/lib/client/comments";
import { CommentItem } from "./comment-item";
import { CommentsSkeleton } from "./comments-skeleton";
import { useCommentDeeds } from "./use-comment-deeds";

type CommentListProps = { place: CommentPlace; facts: PageFacts };

/** In the order of reading, the oldest first. */
export function CommentList({ place, facts }: CommentListProps) {
  const list = useInfiniteQuery(commentsOptions(place));
  const deeds = useCommentDeeds(place);
  if (!list.data) return list.error ? <Failed list={list} error={list.error} /> : <CommentsSkeleton />;
  const comments = list.data.pages.flatMap(({ data }) => data).reverse();
  if (comments.length === 0) return <Empty isOnTask={"taskId" in place} />;
  return (
    <>
      <ShowOlder list={list} />
      <ol aria-label="Comments" className="py-1.5">
        {comments.map((comment) => (
          <CommentItem key={comment.id} comment={comment} facts={facts} deeds={deeds} />
        ))}
      </ol>
    </>
  );
}

type List = {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  isRefetching: boolean;
  fetchNextPage: () => unknown;
  refetch: () => unknown;
};

function ShowOlder({ list }: { list: List }) {
  if (!list.hasNextPage) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 px-page pt-3">
      <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        Show older
      </Button>
      {list.isFetchNextPageError && (
        <p role="alert" className="text-12 text-danger">
          The older comments could not be read. Try again in a moment.
        </p>
      )}
    </div>
  );
}

function Failed({ list, error }: { list: List; error: Error }) {
  return (
    <ErrorState
      as="h3"
      title="The comments could not be loaded"
      requestId={error instanceof CallError ? error.requestId : undefined}
      onRetry={() => void list.refetch()}
      isRetrying={list.isRefetching}
    >
      {error instanceof CallError ? error.message : "The server could not be reached."} Nothing was changed.
    </ErrorState>
  );
}

function Empty({ isOnTask }: { isOnTask: boolean }) {
  if (isOnTask) return <p className="px-page text-12 text-3">No comments yet.</p>;
  return (
    <EmptyState as="h3" title="No comments yet">
      What is agreed, asked and found out belongs here. A comment is internal unless you choose that the
      customer sees it, too.
    </EmptyState>
  );
}
