"use client";

import type { ComponentProps } from "react";
import { cx } from "./cx";
import { useFieldControl } from "./field";
import { inputClass } from "./input-class";

export function Textarea({ id, rows = 3, className = "w-full", ...rest }: ComponentProps<"textarea">) {
  const wiring = useFieldControl({ id });
  return (
    <textarea
      rows={rows}
      {...wiring}
      {...rest}
      className={cx(inputClass("form"), "block resize-y py-1.5 field-sizing-content", className)}
    />
  );
}
