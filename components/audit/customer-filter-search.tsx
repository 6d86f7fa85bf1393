"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import type { OnDemandPopup } from "@/components/ui/on-demand";
import { Popover } from "@/components/ui/popover";
import { itemClass } from "@/components/ui/popup-class";
import { SearchInput } from "@/components/ui/search-input";
import { customerSearchOptions } from "@/lib/client/customers";
import type { CustomerFilterProps } from "./customer-filter";

export function CustomerFilterSearch({
  value,
  onValueChange,
  ...popup
}: CustomerFilterProps & OnDemandPopup) {
  const [isOpen, setOpen] = useState(popup.defaultOpen ?? false);
  const [words, setWords] = useState("");
  const search = customerSearchOptions(useDeferredValue(words));
  const { data, isFetching, isError } = useQuery({ ...search, placeholderData: keepPreviousData });
  const choose = (displayId: number) => {
    setOpen(false);
    onValueChange(String(displayId));
  };
  return (
    <Popover
      trigger={popup.trigger}
      open={isOpen}
      onOpenChange={setOpen}
      label="Customer"
      className="w-64 p-1.5"
    >
      <SearchInput
        label="Find a customer"
        value={words}
        onValueChange={setWords}
        isSearching={isFetching}
        className="mb-1 w-full"
      />
      <ul className="max-h-64 overflow-y-auto">
        {data?.data.map(({ id, display_id, name }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={value === String(display_id)}
              onClick={() => choose(display_id)}
              className={`${itemClass} text-left hover:bg-hover aria-pressed:font-medium`}
            >
              <span className="min-w-0 truncate" dir="auto">
                {name}
              </span>
              <span className="num ml-auto shrink-0 text-12 text-3">#{display_id}</span>
            </button>
          </li>
        ))}
      </ul>
      {data?.data.length === 0 && <p className="px-2 py-1 text-3">Nothing matches</p>}
      {isError && (
        <p className="px-2 py-1 text-danger">The customers could not be read. Type again to retry.</p>
      )}
    </Popover>
  );
}
