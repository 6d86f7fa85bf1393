"use client";

import { useQuery } from "@tanstack/react-query";
import { useOnboarding } from "@/components/onboardings/use-onboarding";
import { taskListOptions } from "@/lib/client/tasks";

/** How many tasks are done: of the list where it is there, so that both change at once, else by the summary. */
export function useTaskCounts(onboardingId: string) {
  const { summary } = useOnboarding(onboardingId);
  const { data } = useQuery({ ...taskListOptions(onboardingId), enabled: false });
  if (!data) {
    return { done: summary.done_tasks, all: summary.done_tasks + summary.open_tasks, openFacing: 0 };
  }
  return {
    done: data.filter((task) => task.done).length,
    all: data.length,
    openFacing: data.filter((task) => task.customer_facing && !task.done).length,
  };
}
