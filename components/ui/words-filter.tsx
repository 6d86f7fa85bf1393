"use client";

import { FilterOffer, FilterSet } from "./filter-chip";
import { Popover } from "./popover";
import { TagsInput } from "./tags-input";

type WordsFilterProps = { name: string; value: readonly string[]; onValueChange: (value: string[]) => void };

/** A filter by words that people made up: "Tag is emea, sso". */
export function WordsFilter({ name, value, onValueChange }: WordsFilterProps) {
  const trigger =
    value.length === 0 ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet name={name} value={value.join(", ")} onRemove={() => onValueChange([])} />
    );
  return (
    <Popover label={name} trigger={trigger} className="w-64">
      <TagsInput
        label={`${name} is one of`}
        placeholder={`${name}, then Enter`}
        value={value}
        onValueChange={onValueChange}
      />
    </Popover>
  );
}
