"use client";

import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { tooltip } from "./tooltip";

type IconButtonProps = Omit<ComponentProps<"button">, "children"> & {
  label: string;
  icon: ReactNode;
  kbd?: string;
  size?: "small" | "bar";
  hasDot?: boolean;
};

export function IconButton({ label, icon, kbd, size = "bar", hasDot, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      {...tooltip(label, kbd)}
      {...rest}
      className={cx(
        "relative inline-grid shrink-0 place-items-center transition-colors hover:bg-hover",
        "aria-expanded:bg-press disabled:text-off disabled:hover:bg-transparent max-md:size-touch",
        size === "bar" ? "size-control rounded-2 text-2" : "size-5 rounded-1 text-3",
        className,
      )}
    >
      {icon}
      {hasDot && <Dot />}
    </button>
  );
}

function Dot() {
  return (
    <span className="absolute top-1.25 right-1.25 size-1.75 rounded-full bg-accent outline-2 outline-(--bg) max-md:top-3 max-md:right-3" />
  );
}
