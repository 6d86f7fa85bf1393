import type { Route } from "next";
import type { ReactNode } from "react";
import { TabLinks } from "@/components/ui/tab-links";

const tabs = ["tasks", "comments", "audit"] as const;

export type OnboardingTab = (typeof tabs)[number];

const labels: Readonly<Record<OnboardingTab, string>> = {
  tasks: "Tasks",
  comments: "Comments",
  audit: "Audit",
};

/** The tab that the URL names, else the first. */
export function onboardingTabOf(given: string | string[] | undefined): OnboardingTab {
  return tabs.find((tab) => tab === given) ?? tabs[0];
}

type OnboardingTabsProps = {
  path: string;
  current: OnboardingTab;
  counts?: Partial<Record<OnboardingTab, string>>;
  /** What acts on the present tab, at the end of the line. */
  after?: ReactNode;
};

export function OnboardingTabs({ path, current, counts = {}, after }: OnboardingTabsProps) {
  return (
    <TabLinks
      label="Onboarding"
      after={after}
      tabs={tabs.map((tab) => {
        const count = counts[tab];
        return {
          href: (tab === tabs[0] ? path : `${path}?tab=${tab}`) as Route,
          label: labels[tab],
          isCurrent: tab === current,
          ...(count === undefined ? {} : { count }),
        };
      })}
    />
  );
}
