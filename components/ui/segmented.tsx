"use client";

import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type SegmentedProps<Value extends string> = {
  label: string;
  options: readonly { value: Value; label: string; icon?: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
  size?: "small" | "bar" | "form";
};

export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { label, options, value, onValueChange, size = "bar" } = props;
  const name = useId();
  return (
    <fieldset
      className={cx(
        "inline-flex shrink-0 divide-x divide-(--line-2) rounded-2 border border-line-2 bg-field max-md:h-8",
        heights[size],
      )}
    >
      <legend className="sr-only">{label}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="touch-area flex items-center gap-1.5 px-2.25 text-2 transition-colors first-of-type:rounded-l-[4px] last-of-type:rounded-r-[4px] not-has-checked:hover:bg-hover has-checked:bg-press has-checked:font-medium has-checked:text-1 has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValueChange(option.value)}
          />
          {option.icon}
          <span className={option.icon ? "sr-only" : undefined}>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}

const heights = { small: "h-6", bar: "h-control", form: "h-form" };
