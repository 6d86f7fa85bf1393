"use client";

import { Select as Base } from "@base-ui/react/select";
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { type InputSize, inputClass } from "./input-class";
import { itemClass, popupClass } from "./popup-class";

type SelectProps<Value extends string> = {
  options: readonly { value: Value; label: string; before?: ReactNode; hint?: ReactNode }[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  onBlur?: () => void;
  placeholder?: string;
  /** Names it where no field does. */
  label?: string;
  size?: InputSize;
  disabled?: boolean;
  className?: string;
};

export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    value,
    onValueChange,
    onBlur,
    placeholder,
    label,
    size = "form",
    disabled,
    className,
  } = props;
  const wiring = useFieldControl({});
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled ?? false}
      modal={false}
    >
      <Base.Trigger
        {...wiring}
        aria-label={label}
        onBlur={onBlur}
        className={cx(
          inputClass(size),
          "flex items-center gap-1.5 text-left",
          size === "form" ? "h-form" : "h-control",
          className ?? "w-full",
        )}
      >
        <SelectedBefore options={options} value={value} />
        <Base.Value placeholder={placeholder} className="min-w-0 flex-1 truncate data-placeholder:text-3" />
        <Base.Icon className="text-3">
          <Icon of={ChevronDown} size={14} />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          alignItemWithTrigger={false}
          sideOffset={4}
          collisionPadding={8}
          className="z-(--z-menu)"
        >
          <Base.Popup className={popupClass}>
            <Base.List>
              {options.map((option) => (
                <Base.Item key={option.value} value={option.value} className={itemClass}>
                  {option.before}
                  <Base.ItemText className="min-w-0 truncate">{option.label}</Base.ItemText>
                  {option.hint && <span className="text-12 text-3">{option.hint}</span>}
                  <Base.ItemIndicator className="ml-auto">
                    <Icon of={Check} size={14} className="text-accent-text" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function SelectedBefore({
  options,
  value,
}: {
  options: SelectProps<string>["options"];
  value: string | null;
}) {
  return options.find((option) => option.value === value)?.before ?? null;
}
