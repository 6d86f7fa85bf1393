"use client";

import { Switch as Base } from "@base-ui/react/switch";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type SwitchProps = {
  label: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  disabled?: boolean;
  tone?: "accent" | "info";
  onCheckedChange?: (checked: boolean) => void;
};

export function Switch({ label, tone = "accent", ...rest }: SwitchProps) {
  const id = useId();
  return (
    <label htmlFor={id} className="inline-flex items-center gap-2 text-2 max-md:min-h-touch">
      <Base.Root
        id={id}
        {...rest}
        className={cx(
          "touch-area h-4 w-7 shrink-0 rounded-full bg-control p-0.5 transition-colors data-disabled:opacity-50",
          tone === "accent" ? "data-checked:bg-accent" : "data-checked:bg-info",
        )}
      >
        <Base.Thumb className="block size-3 rounded-full bg-on-accent transition-transform data-checked:translate-x-3" />
      </Base.Root>
      <span>{label}</span>
    </label>
  );
}
