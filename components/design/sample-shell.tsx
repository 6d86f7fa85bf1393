"use client";

import { Hourglass } from "lucide-react";
import type { Route } from "next";
import { useState } from "react";
import { AppShell } from "@/components/layout/app-shell";
import type { ShellData } from "@/components/layout/shell-context";
import { Toolbar } from "@/components/layout/toolbar";
import { TopBar } from "@/components/layout/top-bar";
import { FilterOffer, FilterSet } from "@/components/ui/filter-chip";
import { Icon } from "@/components/ui/icon";
import { SearchInput } from "@/components/ui/search-input";
import { TabLinks } from "@/components/ui/tab-links";
import { showToast } from "@/components/ui/toast-queue";
import { CustomerTable, TableActions } from "./customer-table";

export function SampleShell({ isSidebarFolded }: { isSidebarFolded: boolean }) {
  const [query, setQuery] = useState("");
  return (
    <AppShell
      {...sample}
      isSidebarFolded={isSidebarFolded}
      onSignOut={() => showToast({ text: "Signed out" })}
      onSwitchWorkspace={(id) => showToast({ text: `Switched to ${id}` })}
    >
      <TopBar crumbs={[{ label: "Customers" }]} />
      <TabLinks
        label="Views"
        tabs={[
          { href: here, label: "All customers", count: 212, isCurrent: true },
          { href: "/design" as Route, label: "Mine", count: 38, isCurrent: false },
        ]}
      />
      <Toolbar end={<TableActions />}>
        <SearchInput label="Search name, domain, email" value={query} onValueChange={setQuery} />
        <FilterSet name="Status" value="Active, Onboarding, At risk" onRemove={() => {}} />
        <FilterOffer icon={<Icon of={Hourglass} size={12} />}>Waiting on customer</FilterOffer>
        <FilterOffer>Filter</FilterOffer>
      </Toolbar>
      <CustomerTable />
    </AppShell>
  );
}

const sample: ShellData = {
  workspace: { name: "Harbour", slug: "harbour" },
  workspaces: [
    { id: "1", name: "Harbour", slug: "harbour" },
    { id: "2", name: "Norrsken Consulting AB", slug: "norrsken" },
  ],
  person: { id: "1", name: "Maya Lindqvist", email: "maya@harbour.io", number: 4 },
  role: "owner",
};

const here = "/design/shell" as Route;
