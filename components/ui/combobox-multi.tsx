"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { ComboboxList, type ComboboxOption, type ComboboxSearch, isSameOption } from "./combobox-list";
import { cx } from "./cx";
import { useFieldControl, useFieldLabelId } from "./field";
import { Icon } from "./icon";
import { inputClass } from "./input-class";

type ComboboxMultiProps = ComboboxSearch & {
  value: ComboboxOption[];
  onValueChange: (value: ComboboxOption[]) => void;
  placeholder?: string;
  label?: string;
};

export function ComboboxMulti(props: ComboboxMultiProps) {
  const {
    options,
    value,
    onValueChange,
    onSearch,
    isSearching = false,
    emptyText,
    placeholder,
    label,
  } = props;
  const wiring = useFieldControl({});
  const labelId = useFieldLabelId();
  return (
    <Base.Root
      multiple
      items={options}
      value={value}
      onValueChange={onValueChange}
      isItemEqualToValue={isSameOption}
      autoHighlight
      {...(onSearch ? { filter: null, onInputValueChange: onSearch } : {})}
    >
      <Base.InputGroup className={cx(inputClass("form"), "flex w-full items-center py-1")}>
        <Base.Chips className="flex min-w-0 flex-1 flex-wrap items-center gap-1">
          {value.map((option) => (
            <Selected key={option.value} option={option} />
          ))}
          <Base.Input
            {...wiring}
            aria-label={label}
            aria-labelledby={label === undefined ? labelId : undefined}
            placeholder={value.length === 0 ? placeholder : undefined}
            className="h-5.5 min-w-16 flex-1 bg-transparent text-1 outline-none"
          />
        </Base.Chips>
      </Base.InputGroup>
      <ComboboxList isSearching={isSearching} {...(emptyText === undefined ? {} : { emptyText })} />
    </Base.Root>
  );
}

function Selected({ option }: { option: ComboboxOption }) {
  return (
    <Base.Chip
      aria-label={option.label}
      className="inline-flex h-5.5 max-w-full items-center gap-1 rounded-1 border border-line-2 pl-1.5 text-12 outline-none data-highlighted:bg-selected focus-within:border-accent-line focus-within:bg-selected"
    >
      {option.before}
      <span className="min-w-0 truncate" dir="auto">
        {option.label}
      </span>
      <Base.ChipRemove
        aria-label={`Remove ${option.label}`}
        className="touch-area grid size-5 place-items-center rounded-1 text-3 hover:bg-hover"
      >
        <Icon of={X} size={12} />
      </Base.ChipRemove>
    </Base.Chip>
  );
}
