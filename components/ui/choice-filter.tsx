"use client";

import type { ReactNode } from "react";
import { Checkbox } from "./checkbox";
import { FilterOffer, FilterSet } from "./filter-chip";
import { Popover } from "./popover";

type ChoiceFilterProps = {
  name: string;
  options: readonly { value: string; label: string; before?: ReactNode }[];
  value: readonly string[];
  onValueChange: (value: string[]) => void;
};

/** A filter that takes several of a closed list: "Status is Active, At risk". */
export function ChoiceFilter({ name, options, value, onValueChange }: ChoiceFilterProps) {
  const chosen = options.filter((option) => value.includes(option.value));
  const toggle = (option: string, isOn: boolean) =>
    onValueChange(isOn ? [...value, option] : value.filter((other) => other !== option));
  const trigger =
    value.length === 0 ? (
      <FilterOffer>{name}</FilterOffer>
    ) : (
      <FilterSet
        name={name}
        value={summary(chosen.map(({ label }) => label))}
        onRemove={() => onValueChange([])}
      />
    );
  return (
    <Popover label={name} trigger={trigger} className="max-h-80 w-56 overflow-y-auto p-1.5">
      {options.map((option) => (
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
    </Popover>
  );
}

/** "Maya, Priya + 2" */
function summary(labels: readonly string[]): string {
  const shown = labels.slice(0, 2).join(", ");
  return labels.length > 2 ? `${shown} + ${labels.length - 2}` : shown;
}
