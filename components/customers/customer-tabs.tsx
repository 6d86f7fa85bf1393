import type { Route } from "next";
import { TabLinks } from "@/components/ui/tab-links";

const tabs = ["details", "contacts", "activity"] as const;

type CustomerTab = (typeof tabs)[number];

/** The tab that the URL names, else the first. */
export function tabOf(given: string | string[] | undefined): CustomerTab {
  return tabs.find((tab) => tab === given) ?? "details";
}

type CustomerTabsProps = { path: string; current: CustomerTab; contacts: number };

export function CustomerTabs({ path, current, contacts }: CustomerTabsProps) {
  return (
    <TabLinks
      label="Customer"
      tabs={[
        { href: path as Route, label: "Details", isCurrent: current === "details" },
        {
          href: `${path}?tab=contacts` as Route,
          label: "Contacts",
          count: contacts,
          isCurrent: current === "contacts",
        },
        { href: `${path}?tab=activity` as Route, label: "Activity", isCurrent: current === "activity" },
      ]}
    />
  );
}
