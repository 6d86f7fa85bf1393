"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { ChevronDown, X } from "lucide-react";
import { ComboboxList, type ComboboxOption, type ComboboxSearch, isSameOption } from "./combobox-list";
import { cx } from "./cx";
import { useFieldControl, useFieldLabelId } from "./field";
import { Icon } from "./icon";
import { type InputSize, inputClass } from "./input-class";

type ComboboxProps = ComboboxSearch & {
  value: ComboboxOption | null;
  onValueChange: (value: ComboboxOption | null) => void;
  placeholder?: string;
  label?: string;
  size?: InputSize;
  isClearable?: boolean;
};

export function Combobox(props: ComboboxProps) {
  const { options, value, onValueChange, onSearch, isSearching, emptyText } = props;
  const { placeholder, label, size = "form", isClearable } = props;
  const wiring = useFieldControl({});
  const labelId = useFieldLabelId();
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={onValueChange}
      isItemEqualToValue={isSameOption}
      autoHighlight
      {...(onSearch ? { filter: null, onInputValueChange: onSearch } : {})}
    >
      <Base.InputGroup
        className={cx(
          inputClass(size),
          "flex w-full items-center gap-1.5 text-3",
          size === "bar" ? "h-control" : "h-form",
        )}
      >
        {value?.before}
        <Base.Input
          {...wiring}
          aria-label={label}
          aria-labelledby={label === undefined ? labelId : undefined}
          placeholder={placeholder}
          className="h-full min-w-0 flex-1 bg-transparent text-1 outline-none"
        />
        {isClearable && (
          <Base.Clear
            aria-label="Clear"
            className="touch-area -mr-1 grid size-5 place-items-center rounded-1 hover:bg-hover"
          >
            <Icon of={X} size={12} />
          </Base.Clear>
        )}
        <Base.Trigger
          aria-label="Show choices"
          className="touch-area grid size-5 place-items-center"
          tabIndex={-1}
        >
          <Icon of={ChevronDown} size={14} />
        </Base.Trigger>
      </Base.InputGroup>
      <ComboboxList {...listProps(isSearching, emptyText)} />
    </Base.Root>
  );
}

function listProps(isSearching: boolean | undefined, emptyText: string | undefined) {
  return { isSearching: isSearching ?? false, ...(emptyText === undefined ? {} : { emptyText }) };
}
