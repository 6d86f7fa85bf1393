"use client";

import { Check } from "lucide-react";
import { cx } from "@/components/ui/cx";

type TaskTickProps = {
  title: string;
  done: boolean;
  disabled: boolean;
  tabIndex?: number;
  onTick: () => void;
};

/** Round, so that it is never taken for a selection. */
export function TaskTick({ title, done, disabled, tabIndex, onTick }: TaskTickProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a real checkbox would turn before the question about subtasks is answered.
    <button
      type="button"
      role="checkbox"
      aria-checked={done}
      aria-label={`Done: ${title}`}
      aria-disabled={disabled || undefined}
      tabIndex={tabIndex}
      onClick={disabled ? undefined : onTick}
      className={cx(
        "touch-area grid size-4 shrink-0 place-items-center rounded-full border-[1.4px] transition-colors max-md:size-5",
        done ? "border-success bg-(--success) text-page" : "border-control",
        !done && !disabled && "hover:border-success",
      )}
    >
      {done && <Check size={12} strokeWidth={3} aria-hidden="true" />}
    </button>
  );
}
