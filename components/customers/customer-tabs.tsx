import type { Route } from "next";
import { TabLinks } from "@/components/ui/tab-links";

const tabs = ["onboardings", "contacts", "activity", "details"] as const;

export type CustomerTab = (typeof tabs)[number];

/** The tab that the URL names, else the first. */
export function tabOf(given: string | string[] | undefined): CustomerTab {
  return tabs.find((tab) => tab === given) ?? "onboardings";
}

type CustomerTabsProps = {
  path: string;
  current: CustomerTab;
  counts: { onboardings: number; contacts: number };
};

export function CustomerTabs({ path, current, counts }: CustomerTabsProps) {
  return (
    <TabLinks
      label="Customer"
      tabs={[
        {
          href: path as Route,
          label: "Onboardings",
          count: counts.onboardings,
          isCurrent: current === "onboardings",
        },
        {
          href: `${path}?tab=contacts` as Route,
          label: "Contacts",
          count: counts.contacts,
          isCurrent: current === "contacts",
        },
        { href: `${path}?tab=activity` as Route, label: "Activity", isCurrent: current === "activity" },
        { href: `${path}?tab=details` as Route, label: "Details", isCurrent: current === "details" },
      ]}
    />
  );
}
