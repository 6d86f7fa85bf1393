"use client";

import type { OnDemandPopup } from "./on-demand";
import { Popover } from "./popover";
import { TagsInput } from "./tags-input";
import type { WordsFilterProps } from "./words-filter";

export function WordsFilterInput({ name, value, onValueChange, ...popup }: WordsFilterProps & OnDemandPopup) {
  return (
    <Popover {...popup} label={name} className="w-64">
      <TagsInput
        label={`${name} is one of`}
        placeholder={`${name}, then Enter`}
        value={value}
        onValueChange={onValueChange}
      />
    </Popover>
  );
}
