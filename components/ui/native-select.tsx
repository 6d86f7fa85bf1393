"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { inputClass } from "./input-class";

/** The system's own list: for long ones on a page that should stay light. */
/** A quiet one stands in a row and looks like text until it is touched. */
type NativeSelectProps = ComponentProps<"select"> & { isQuiet?: boolean };

export function NativeSelect({ id, isQuiet = false, className, children, ...rest }: NativeSelectProps) {
  const wiring = useFieldControl({ id });
  return (
    <span className={cx("relative block", className)}>
      <select
        {...wiring}
        {...rest}
        className={cx(inputClass(isQuiet ? "quiet" : "form"), selectClass(isQuiet))}
      >
        {children}
      </select>
      <span
        className={cx(
          "pointer-events-none absolute inset-y-0 grid place-items-center text-3",
          isQuiet ? "right-0" : "right-2.5",
        )}
      >
        <Icon of={ChevronDown} size={14} />
      </span>
    </span>
  );
}

function selectClass(isQuiet: boolean): string {
  return cx(
    "appearance-none truncate",
    isQuiet ? "h-control w-[calc(100%+12px)] pr-6" : "h-form w-full pr-8",
  );
}
