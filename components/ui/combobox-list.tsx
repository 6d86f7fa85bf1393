"use client";

import { Combobox } from "@base-ui/react/combobox";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { itemClass, popupClass } from "./popup-class";
import { Spinner } from "./spinner";

export type ComboboxOption = { value: string; label: string; hint?: string; before?: ReactNode };

/** Shared by the single and the multiple combobox. */
export type ComboboxSearch = {
  options: readonly ComboboxOption[];
  /** With it, the options come from outside and are shown as given. */
  onSearch?: (query: string) => void;
  isSearching?: boolean;
  emptyText?: string;
};

export function ComboboxList({ isSearching, emptyText }: Pick<ComboboxSearch, "isSearching" | "emptyText">) {
  return (
    <Combobox.Portal>
      <Combobox.Positioner sideOffset={4} collisionPadding={8} className="z-(--z-menu)">
        <Combobox.Popup
          aria-busy={isSearching || undefined}
          className={cx(popupClass, "max-h-[min(320px,var(--available-height))]")}
        >
          <Combobox.Status>
            {isSearching && (
              <span className="flex items-center gap-2 px-2 py-1 text-3">
                <Spinner size={12} />
                Searching…
              </span>
            )}
          </Combobox.Status>
          <Combobox.Empty>
            {!isSearching && <span className="block px-2 py-1 text-3">{emptyText ?? "Nothing matches"}</span>}
          </Combobox.Empty>
          <Combobox.List>
            {(option: ComboboxOption) => (
              <Combobox.Item key={option.value} value={option} className={itemClass}>
                {option.before}
                <span className="min-w-0 truncate" dir="auto">
                  {option.label}
                </span>
                {option.hint && <span className="min-w-0 truncate text-12 text-3">{option.hint}</span>}
                <Combobox.ItemIndicator className="ml-auto">
                  <Icon of={Check} size={14} className="text-accent-text" />
                </Combobox.ItemIndicator>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}

export function isSameOption(a: ComboboxOption, b: ComboboxOption) {
  return a.value === b.value;
}
