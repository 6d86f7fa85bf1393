"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Kbd } from "./kbd";

type BulkBarProps = { count: number; onClear: () => void; children: ReactNode };

/** Floats over the foot of a list that keeps 72 px free below its last row. */
export function BulkBar({ count, onClear, children }: BulkBarProps) {
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="Selection"
      className="absolute bottom-5 left-1/2 z-(--z-bulkbar) flex h-10 max-w-[calc(100%-24px)] -translate-x-1/2 items-center gap-0.5 overflow-x-auto rounded-3 bg-inverse pr-1.5 pl-3 whitespace-nowrap text-inverse shadow-float max-md:bottom-3 max-md:h-13"
    >
      <span className="num pr-1" aria-live="polite">
        {count.toLocaleString("en")} selected
      </span>
      <Divider />
      {children}
      <Divider />
      <BulkAction onClick={onClear}>
        Clear <Kbd keys="Esc" tone="on-dark" />
      </BulkAction>
    </div>
  );
}

export function BulkAction({
  isDangerous,
  className,
  ...rest
}: ComponentProps<"button"> & { isDangerous?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(
        "inline-flex h-control shrink-0 items-center gap-1.5 rounded-2 px-2 font-medium transition-colors hover:bg-current/12 focus-visible:outline-current focus-visible:-outline-offset-1 max-md:h-touch",
        isDangerous && "text-[oklch(0.82_0.09_25)]",
        className,
      )}
    />
  );
}

function Divider() {
  return <span className="mx-1.5 h-4 w-px shrink-0 bg-current/22" />;
}
