import type { Route } from "next";
import { TabLinks } from "@/components/ui/tab-links";

const tabs = ["audit"] as const;

export type OnboardingTab = (typeof tabs)[number];

const labels: Readonly<Record<OnboardingTab, string>> = { audit: "Audit" };

/** The tab that the URL names, else the first. */
export function onboardingTabOf(given: string | string[] | undefined): OnboardingTab {
  return tabs.find((tab) => tab === given) ?? tabs[0];
}

type OnboardingTabsProps = {
  path: string;
  current: OnboardingTab;
  counts?: Partial<Record<OnboardingTab, number>>;
};

export function OnboardingTabs({ path, current, counts = {} }: OnboardingTabsProps) {
  return (
    <TabLinks
      label="Onboarding"
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
