"use client";

import { Menu, MenuChoice } from "./menu";
import type { OnDemandPopup } from "./on-demand";
import type { QuietChoiceProps } from "./quiet-choice";

export function QuietChoiceList({
  label,
  options,
  value,
  onValueChange,
  ...popup
}: QuietChoiceProps & OnDemandPopup) {
  return (
    <Menu {...popup}>
      <MenuChoice
        label={label}
        value={value}
        onValueChange={onValueChange}
        closeOnClick
        options={options.map((option) => ({ value: option.value, label: option.label, icon: option.before }))}
      />
    </Menu>
  );
}
