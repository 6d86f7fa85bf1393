"use client";

import { FilterOffer, FilterSet } from "./filter-chip";
import { OnDemand } from "./on-demand";

export type WordsFilterProps = {
  name: string;
  value: readonly string[];
  onValueChange: (value: string[]) => void;
};

/** A filter by words that people made up: "Tag is emea, sso". */
export function WordsFilter({ startsOpen, ...props }: WordsFilterProps & { startsOpen?: boolean }) {
  const { name, value, onValueChange } = props;
  const trigger =
    value.length === 0 ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet name={name} value={value.join(", ")} onRemove={() => onValueChange([])} />
    );
  return <OnDemand kind="dialog" load={loadInput} extra={props} trigger={trigger} startsOpen={startsOpen} />;
}

async function loadInput() {
  return (await import("./words-filter-input")).WordsFilterInput;
}
