"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { Icon } from "./icon";
import { inputClass } from "./input-class";

/** The system's own list: for long ones on a page that should stay light. */
export function NativeSelect({ id, className, children, ...rest }: ComponentProps<"select">) {
  const wiring = useFieldControl({ id });
  return (
    <span className={cx("relative block", className)}>
      <select {...wiring} {...rest} className={cx(inputClass("form"), "h-form w-full appearance-none pr-8")}>
        {children}
      </select>
      <span className="pointer-events-none absolute inset-y-0 right-2.5 grid place-items-center text-3">
        <Icon of={ChevronDown} size={14} />
      </span>
    </span>
  );
}
