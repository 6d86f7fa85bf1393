"use client";

import type { DaysFilterProps } from "./days-filter";
import { Field } from "./field";
import { Input } from "./input";
import type { OnDemandPopup } from "./on-demand";
import { Popover } from "./popover";

/** While a year is being typed, it is one of long ago. */
const earliest = "1900-01-01";

export function DaysFilterInputs({
  name,
  value,
  today: _,
  onValueChange,
  ...popup
}: DaysFilterProps & OnDemandPopup) {
  return (
    <Popover {...popup} label={name} className="grid w-56 gap-3">
      <DayInput label="From" value={value.from} onValueChange={(from) => onValueChange({ from })} />
      <DayInput label="To" value={value.to} onValueChange={(to) => onValueChange({ to })} />
    </Popover>
  );
}

type DayInputProps = { label: string; value: string; onValueChange: (day: string) => void };

/** Keeps what is being typed to itself until it is a day. */
function DayInput({ label, value, onValueChange }: DayInputProps) {
  return (
    <Field label={label}>
      <Input
        type="date"
        min={earliest}
        max="9999-12-31"
        defaultValue={value}
        onChange={({ target }) => target.validity.valid && onValueChange(target.value)}
      />
    </Field>
  );
}
