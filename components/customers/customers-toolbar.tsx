"use client";

import { Plus } from "lucide-react";
import { useRef } from "react";
import { Toolbar } from "@/components/layout/toolbar";
import { useHotkeys } from "@/components/layout/use-hotkeys";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { ChoiceFilter } from "@/components/ui/choice-filter";
import { Icon } from "@/components/ui/icon";
import { SearchInput } from "@/components/ui/search-input";
import { WordsFilter } from "@/components/ui/words-filter";
import type { CustomField } from "@/lib/contract/custom-field";
import type { Member } from "@/lib/contract/member";
import { fieldFiltersOf, fieldPairsOf } from "@/lib/domain/custom-field-filters";
import { FieldFilters } from "./field-filters";
import { statusOptions } from "./status-labels";
import type { CustomerFilterState } from "./use-customer-filters";

type CustomersToolbarProps = CustomerFilterState & {
  members: readonly Member[];
  fields: readonly CustomField[];
  isSearching: boolean;
  mayCreate: boolean;
};

export function CustomersToolbar(props: CustomersToolbarProps) {
  const { filters, setFilters, isFiltered, clearFilters, members, fields, isSearching, mayCreate } = props;
  const search = useRef<HTMLInputElement>(null);
  useHotkeys({ "/": () => search.current?.focus() });
  const end = mayCreate && (
    <Button
      variant="primary"
      icon={<Icon of={Plus} size={14} />}
      onClick={() => setFilters({ drawer: "new" })}
    >
      Add customer
    </Button>
  );
  return (
    <Toolbar end={end}>
      <SearchInput
        ref={search}
        label="Search customers"
        placeholder="Search name, domain, email"
        value={filters.q}
        onValueChange={(q) => setFilters({ q: q || null })}
        isSearching={isSearching}
      />
      <ChoiceFilter
        name="Status"
        options={statusOptions}
        value={filters.status}
        onValueChange={(status) => setFilters({ status: status as typeof filters.status })}
      />
      <ChoiceFilter
        name="Owner"
        options={members.map(ownerOption)}
        value={filters.owner}
        onValueChange={(owner) => setFilters({ owner })}
      />
      <WordsFilter name="Plan" value={filters.plan} onValueChange={(plan) => setFilters({ plan })} />
      <WordsFilter name="Tag" value={filters.tag} onValueChange={(tag) => setFilters({ tag })} />
      <FieldFilters
        fields={fields}
        value={fieldFiltersOf(fields, filters.field)}
        onValueChange={(field) => setFilters({ field: fieldPairsOf(field) })}
      />
      {isFiltered && (
        <Button variant="ghost" onClick={clearFilters}>
          Clear
        </Button>
      )}
    </Toolbar>
  );
}

function ownerOption({ id, name, number }: Member) {
  return { value: id, label: name, before: <Avatar name={name} number={number} isDecorative /> };
}
