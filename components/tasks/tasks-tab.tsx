"use client";

import { useQuery } from "@tanstack/react-query";
import type { PageFacts } from "@/components/onboardings/facts";
import { ErrorState } from "@/components/ui/error-state";
import { CallError } from "@/lib/client/call";
import { taskListOptions } from "@/lib/client/tasks";
import { TasksSkeleton } from "./tasks-skeleton";
import { TasksView } from "./tasks-view";

/** The tasks of the onboarding; the server has them ready when it draws the page on this tab. */
export function TasksTab({ facts }: { facts: PageFacts }) {
  const { data, error, isRefetching, refetch } = useQuery(taskListOptions(facts.onboardingId));
  if (data) return <TasksView facts={facts} list={data} />;
  if (!error) return <TasksSkeleton />;
  return (
    <ErrorState
      as="h3"
      title="The tasks could not be loaded"
      requestId={error instanceof CallError ? error.requestId : undefined}
      onRetry={() => void refetch()}
      isRetrying={isRefetching}
    >
      {error instanceof CallError ? error.message : "The server could not be reached."} Nothing was changed.
    </ErrorState>
  );
}
