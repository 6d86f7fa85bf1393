"use client";

import { useRef } from "react";
import { Toolbar } from "@/components/layout/toolbar";
import { useHotkeys } from "@/components/layout/use-hotkeys";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { ChoiceFilter, type ChoiceFilterProps } from "@/components/ui/choice-filter";
import { DaysFilter } from "@/components/ui/days-filter";
import { SearchInput } from "@/components/ui/search-input";
import type { AuditEvent } from "@/lib/contract/audit-event";
import type { Member } from "@/lib/contract/member";
import { dayOf } from "@/lib/dates";
import { CustomerFilter } from "./customer-filter";
import type { Names } from "./event-values";
import { eventLabel } from "./event-words";
import type { AuditListState } from "./use-audit-list";

export type ActorOption = ChoiceFilterProps["options"][number];

type AuditToolbarProps = AuditListState & {
  names: Names;
  eventNames: readonly AuditEvent["event"][];
  /** Besides the members and Pivotal itself. */
  otherActors?: readonly ActorOption[];
  hasCustomers?: boolean;
  hasTopLine?: boolean;
};

export function AuditToolbar(props: AuditToolbarProps) {
  const { filters, setFilters, isSearching, isFiltered, clearFilters, names, eventNames } = props;
  const { otherActors = [], hasCustomers = false, hasTopLine = false } = props;
  const search = useRef<HTMLInputElement>(null);
  useHotkeys({ "/": () => search.current?.focus() });
  return (
    <Toolbar hasTopLine={hasTopLine}>
      <SearchInput
        ref={search}
        label="Search changes and reasons"
        value={filters.q}
        onValueChange={(q) => setFilters({ q: q || null })}
        isSearching={isSearching}
      />
      <ChoiceFilter
        name="Event"
        options={eventNames.map((name) => ({ value: name, label: eventLabel(name) }))}
        value={filters.event}
        onValueChange={(event) => setFilters({ event: event as typeof filters.event })}
      />
      <ChoiceFilter
        name="Actor"
        options={[...names.members.map(memberOption), ...otherActors, pivotal]}
        value={filters.actor}
        onValueChange={(actor) => setFilters({ actor })}
      />
      {hasCustomers && (
        <CustomerFilter value={filters.customer} onValueChange={(customer) => setFilters({ customer })} />
      )}
      <DaysFilter
        name="Date"
        value={filters}
        today={dayOf(names.now, names.timeZone)}
        onValueChange={(days) => setFilters(days)}
      />
      {isFiltered && (
        <Button variant="ghost" onClick={clearFilters}>
          Clear
        </Button>
      )}
    </Toolbar>
  );
}

/** What reminders, jobs and the console do. */
const pivotal: ActorOption = { value: "system", label: "Pivotal" };

function memberOption({ id, name, number }: Member): ActorOption {
  return { value: id, label: name, before: <Avatar name={name} number={number} isDecorative /> };
}
