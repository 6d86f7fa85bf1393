"use client";

import { Checkbox } from "./checkbox";
import type { ChoiceFilterProps } from "./choice-filter";
import type { OnDemandPopup } from "./on-demand";
import { Popover } from "./popover";

export function ChoiceFilterList(props: ChoiceFilterProps & OnDemandPopup) {
  const { name, options, value, onValueChange, ...popup } = props;
  const toggle = (option: string, isOn: boolean) =>
    onValueChange(isOn ? [...value, option] : value.filter((other) => other !== option));
  return (
    <Popover {...popup} label={name} className="max-h-80 w-56 overflow-y-auto p-1.5">
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
