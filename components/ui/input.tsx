"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { type InputSize, inputClass } from "./input-class";

/** `className` replaces the full width. */
type InputProps = Omit<ComponentProps<"input">, "size"> & {
  size?: InputSize;
  isMono?: boolean;
  before?: ReactNode;
  after?: ReactNode;
};

export function Input({
  size = "form",
  isMono,
  before,
  after,
  id,
  className = "w-full",
  ...rest
}: InputProps) {
  const wiring = useFieldControl({ id });
  if (!before && !after) {
    return (
      <input
        {...wiring}
        {...rest}
        className={cx(inputClass(size), isMono && "mono", height(size), className)}
      />
    );
  }
  return (
    <span className={cx(inputClass(size), "flex items-center gap-1.5 text-3", height(size), className)}>
      {before}
      <input
        {...wiring}
        {...rest}
        className={cx("h-full w-full min-w-0 bg-transparent text-1 outline-none", isMono && "mono")}
      />
      {after}
    </span>
  );
}

function height(size: InputSize) {
  return size === "bar" ? "h-control" : "h-form";
}
