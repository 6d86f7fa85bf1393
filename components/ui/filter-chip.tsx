"use client";

import { Plus, X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type FilterOfferProps = ComponentProps<"button"> & { icon?: ReactNode };

/** Dashed and empty. Usable as the trigger of a menu or popover. */
export function FilterOffer({ icon, className, children, ...rest }: FilterOfferProps) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        shape,
        "touch-area border-dashed border-line-2 px-1.75 max-md:px-2.5 text-2 hover:bg-hover aria-expanded:bg-press",
        className,
      )}
    >
      {icon ?? <Icon of={Plus} size={12} />}
      {children}
    </button>
  );
}

type FilterSetProps = Omit<ComponentProps<"button">, "value"> & {
  name: string;
  operator?: string;
  value: ReactNode;
  onRemove: () => void;
};

/** Solid: "Status is Active ×". The words open the choice, the cross takes it away. */
export function FilterSet({ name, operator = "is", value, onRemove, className, ...rest }: FilterSetProps) {
  return (
    <span className={cx(shape, "border-line-2 bg-field pr-0.75", className)}>
      <button
        type="button"
        {...rest}
        className="touch-area flex h-full max-w-80 min-w-0 items-center gap-1 rounded-l-2 pl-1.75 text-3 hover:text-2"
      >
        {name} {operator} <span className="truncate font-medium text-1">{value}</span>
      </button>
      <button
        type="button"
        aria-label={`Remove filter ${name}`}
        onClick={onRemove}
        className="touch-area grid size-4.5 shrink-0 place-items-center rounded-1 text-3 hover:bg-hover hover:text-1"
      >
        <Icon of={X} size={12} />
      </button>
    </span>
  );
}

type FilterToggleProps = ComponentProps<"button"> & { isOn: boolean; icon?: ReactNode };

/** An offer that is tinted while it is on. */
export function FilterToggle({ isOn, icon, className, children, ...rest }: FilterToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      {...rest}
      className={cx(
        shape,
        "touch-area px-1.75 max-md:px-2.5",
        isOn
          ? "border-accent-line bg-selected text-accent-text"
          : "border-dashed border-line-2 text-2 hover:bg-hover",
        className,
      )}
    >
      {icon}
      {children}
    </button>
  );
}

const shape =
  "inline-flex h-6 shrink-0 items-center gap-1.25 rounded-2 border text-12 whitespace-nowrap transition-colors max-md:h-8 max-md:text-13";
