"use client";

import { Search, X } from "lucide-react";
import { type KeyboardEvent, type Ref, useRef } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";
import { inputClass } from "./input-class";
import { Spinner } from "./spinner";

type SearchInputProps = {
  label: string;
  placeholder?: string;
  value: string;
  onValueChange: (value: string) => void;
  isSearching?: boolean;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

/** Escape empties it, then leaves it. */
export function SearchInput({
  label,
  placeholder,
  value,
  onValueChange,
  isSearching,
  className,
  ref,
}: SearchInputProps) {
  const own = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    if (value === "") event.currentTarget.blur();
    else onValueChange("");
  };
  return (
    <span
      className={cx(
        inputClass("bar"),
        "flex h-control shrink-0 items-center gap-1.5 text-3",
        className ?? "w-55",
      )}
    >
      {isSearching ? <Spinner /> : <Icon of={Search} size={14} />}
      <input
        ref={ref ?? own}
        type="search"
        aria-label={label}
        placeholder={placeholder ?? label}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-full w-full min-w-0 bg-transparent text-1 outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      {value !== "" && (
        <button
          type="button"
          aria-label="Clear search"
          onClick={() => onValueChange("")}
          className="touch-area -mr-1 grid size-4.5 shrink-0 place-items-center rounded-1 hover:bg-hover hover:text-1"
        >
          <Icon of={X} size={12} />
        </button>
      )}
    </span>
  );
}
