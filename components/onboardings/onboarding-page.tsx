"use client";

import dynamic from "next/dynamic";
import type { ReactNode } from "react";
import { TasksTab } from "@/components/tasks/tasks-tab";
import { TasksTools } from "@/components/tasks/tasks-tools";
import { useTaskCounts } from "@/components/tasks/use-task-counts";
import type { PageFacts } from "./facts";
import { OnboardingHeader } from "./onboarding-header";
import { OnboardingRail } from "./onboarding-rail";
import { type OnboardingTab, OnboardingTabs } from "./onboarding-tabs";
import { useOnboarding } from "./use-onboarding";

const CommentsTab = dynamic(async () => (await import("@/components/comments/comments-tab")).CommentsTab);

type OnboardingPageProps = {
  facts: PageFacts;
  path: string;
  tab: OnboardingTab;
  /** What the tab shows, where the server draws it. */
  children: ReactNode;
};

export function OnboardingPage({ facts, path, tab, children }: OnboardingPageProps) {
  const { done, all } = useTaskCounts(facts.onboardingId);
  const { comments } = useOnboarding(facts.onboardingId).summary;
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto max-md:pb-18 lg:overflow-hidden">
      <OnboardingHeader facts={facts} />
      <details className="border-t border-line px-page py-2 lg:hidden">
        <summary className="cursor-pointer py-1 text-2">Target, details and notes</summary>
        <OnboardingRail facts={facts} />
      </details>
      <div className="grid border-t border-line lg:min-h-0 lg:flex-1 lg:grid-cols-[minmax(0,1fr)_var(--rail)]">
        <div className="flex min-w-0 flex-col lg:min-h-0">
          <OnboardingTabs
            path={path}
            current={tab}
            counts={{
              ...(all > 0 ? { tasks: `${done}/${all}` } : {}),
              ...(comments > 0 ? { comments: String(comments) } : {}),
            }}
            after={tab === "tasks" && all > 0 && <TasksTools facts={facts} />}
          />
          {tab === "tasks" && <TasksTab facts={facts} />}
          {tab === "comments" && <CommentsTab facts={facts} />}
          {children && <div className="lg:min-h-0 lg:flex-1 lg:overflow-y-auto">{children}</div>}
        </div>
        <aside
          aria-label="Details"
          className="border-l border-line px-4 pt-1 pb-4 max-lg:hidden lg:overflow-y-auto"
        >
          <OnboardingRail facts={facts} />
        </aside>
      </div>
    </div>
  );
}
