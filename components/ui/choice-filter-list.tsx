"use client";

import { useState } from "react";
import { Checkbox } from "./checkbox";
import type { ChoiceFilterProps } from "./choice-filter";
import type { OnDemandPopup } from "./on-demand";
import { Popover } from "./popover";
import { SearchInput } from "./search-input";

/** More than these are looked for by name. */
const manyOptions = 12;

export function ChoiceFilterList(props: ChoiceFilterProps & OnDemandPopup) {
  const { name, options, value, onValueChange, ...popup } = props;
  const [words, setWords] = useState("");
  const shown = options.filter(({ label }) => label.toLowerCase().includes(words.trim().toLowerCase()));
  const toggle = (option: string, isOn: boolean) =>
    onValueChange(isOn ? [...value, option] : value.filter((other) => other !== option));
  return (
    <Popover {...popup} label={name} className="max-h-80 w-56 overflow-y-auto p-1.5">
      {options.length > manyOptions && (
        <SearchInput
          label={`Find ${name.toLowerCase()}`}
          value={words}
          onValueChange={setWords}
          className="mb-1 w-full"
        />
      )}
      {shown.map((option) => (
        <Checkbox
          key={option.value}
          label={
            <span className="flex min-w-0 items-center gap-2">
              {option.before}
              <span className="truncate" dir="auto">
                {option.label}
              </span>
            </span>
          }
          checked={value.includes(option.value)}
          onCheckedChange={(isOn) => toggle(option.value, isOn)}
          className="w-full rounded-2 px-1.5 py-1 hover:bg-hover"
        />
      ))}
      {shown.length === 0 && <p className="px-1.5 py-1 text-3">Nothing matches</p>}
    </Popover>
  );
}
