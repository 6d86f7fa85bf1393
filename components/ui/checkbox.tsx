import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";
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
  tabIndex?: number;
  onCheckedChange?: (checked: boolean) => void;
  className?: string;
};

export function Checkbox(props: CheckboxProps) {
  const { label, isLabelHidden, indeterminate = false, onCheckedChange, className, ...input } = props;
  return (
    <label className={cx("touch-area inline-flex items-center gap-2 align-middle", className)}>
      <span className="relative grid size-3.5 shrink-0 place-items-center text-on-accent">
        <input
          type="checkbox"
          {...input}
          ref={(element) => {
            if (element) element.indeterminate = indeterminate;
          }}
          onChange={(event) => onCheckedChange?.(event.target.checked)}
          className="peer col-start-1 row-start-1 size-3.5 appearance-none rounded-1 border border-control bg-field transition-colors checked:border-accent checked:bg-accent indeterminate:border-accent indeterminate:bg-accent disabled:border-line-2 disabled:bg-sunken"
        />
        <Check {...drawing} className={`${mark} peer-checked:block peer-indeterminate:hidden`} />
        <Minus {...drawing} className={`${mark} peer-indeterminate:block`} />
      </span>
      <span className={isLabelHidden ? "sr-only" : undefined}>{label}</span>
    </label>
  );
}

const drawing = { size: 12, strokeWidth: 3, "aria-hidden": true };

const mark = "pointer-events-none col-start-1 row-start-1 hidden";
