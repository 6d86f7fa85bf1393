"use client";

import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import { type ReactNode, useId } from "react";
import { cx } from "./cx";

type CheckboxProps = {
  label: ReactNode;
  /** Keeps the words for screen readers only, as in a table. */
  isLabelHidden?: boolean;
  checked?: boolean;
  defaultChecked?: boolean;
  indeterminate?: boolean;
  disabled?: boolean;
  name?: string;
  onCheckedChange?: (checked: boolean) => void;
  className?: string;
};

export function Checkbox({ label, isLabelHidden, className, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <label htmlFor={id} className={cx("inline-flex items-center gap-2 max-md:min-h-touch", className)}>
      <Base.Root
        id={id}
        {...rest}
        className="touch-area grid size-3.5 shrink-0 place-items-center rounded-1 border border-control bg-field text-on-accent transition-colors data-checked:border-accent data-checked:bg-accent data-disabled:border-line-2 data-indeterminate:border-accent data-indeterminate:bg-accent"
      >
        <Base.Indicator
          render={(props, state) => (
            <span {...props}>
              <Mark of={state.indeterminate ? Minus : Check} />
            </span>
          )}
        />
      </Base.Root>
      <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}

function Mark({ of: Drawing }: { of: typeof Check }) {
  return <Drawing size={12} strokeWidth={3} className="block" aria-hidden="true" />;
}
