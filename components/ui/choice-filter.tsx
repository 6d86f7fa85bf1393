"use client";

import type { ReactNode } from "react";
import { FilterOffer, FilterSet } from "./filter-chip";
import { OnDemand } from "./on-demand";

export type ChoiceFilterProps = {
  name: string;
  options: readonly { value: string; label: string; before?: ReactNode }[];
  value: readonly string[];
  onValueChange: (value: string[]) => void;
};

/** A filter that takes several of a closed list: "Status is Active, At risk". */
export function ChoiceFilter({ startsOpen, ...props }: ChoiceFilterProps & { startsOpen?: boolean }) {
  const { name, options, value, onValueChange } = props;
  const chosen = options.filter((option) => value.includes(option.value)).map(({ label }) => label);
  const trigger =
    value.length === 0 ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet name={name} value={summary(chosen)} onRemove={() => onValueChange([])} />
    );
  return <OnDemand kind="dialog" load={loadList} extra={props} trigger={trigger} startsOpen={startsOpen} />;
}

async function loadList() {
  return (await import("./choice-filter-list")).ChoiceFilterList;
}

/** "Maya, Priya + 2" */
function summary(labels: readonly string[]): string {
  const shown = labels.slice(0, 2).join(", ");
  return labels.length > 2 ? `${shown} + ${labels.length - 2}` : shown;
}
