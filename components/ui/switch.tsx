import type { ReactNode } from "react";
import { cx } from "./cx";

type SwitchProps = {
  label: ReactNode;
  checked?: boolean;
  defaultChecked?: boolean;
  disabled?: boolean;
  name?: string;
  tone?: "accent" | "info";
  /** The words stand before the switch, at the left end of the line. */
  isLabelFirst?: boolean;
  onCheckedChange?: (checked: boolean) => void;
};

export function Switch({
  label,
  tone = "accent",
  isLabelFirst = false,
  onCheckedChange,
  ...input
}: SwitchProps) {
  return (
    <label
      className={cx(
        "touch-area inline-flex shrink-0 items-center gap-2 text-2",
        isLabelFirst && "flex-row-reverse max-md:w-full max-md:justify-between",
      )}
    >
      <span className="grid shrink-0">
        <input
          {...nativeSwitch}
          {...input}
          onChange={(event) => onCheckedChange?.(event.target.checked)}
          className={cx(
            "peer col-start-1 row-start-1 h-4 w-7 appearance-none rounded-full bg-control transition-colors disabled:opacity-50",
            tone === "accent" ? "checked:bg-accent" : "checked:bg-info",
          )}
        />
        <span
          className={cx(
            "pointer-events-none col-start-1 row-start-1 m-0.5 size-3 rounded-full bg-on-accent transition-transform peer-checked:translate-x-3",
            tone === "info" && "peer-checked:bg-page",
          )}
        />
      </span>
      <span>{label}</span>
    </label>
  );
}

/** A native checkbox says by itself whether it is on; the role only changes the word for it. */
const nativeSwitch = { type: "checkbox", role: "switch" };
