import type { CSSProperties, ReactNode } from "react";
import { cx } from "./cx";
import { VisuallyHidden } from "./visually-hidden";

type SkeletonProps = { width?: number | string; height?: number; isRound?: boolean; className?: string };

/** One grey bar in the place of a word; a circle in the place of an avatar. */
export function Skeleton({ width = "100%", height = 8, isRound, className }: SkeletonProps) {
  const size: CSSProperties = isRound ? { width: height, height } : { width, height };
  return (
    <span
      aria-hidden="true"
      style={size}
      className={cx("shimmer block shrink-0 bg-line", isRound ? "rounded-full" : "rounded-1", className)}
    />
  );
}

/** Holds bars in the real shape; nothing shows before 150 ms. */
export function SkeletonGroup({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="status" className={cx("skeleton-late", className)}>
      <VisuallyHidden>{label}</VisuallyHidden>
      {children}
    </div>
  );
}
