import type { LucideIcon } from "lucide-react";

type IconProps = { of: LucideIcon; size?: 12 | 14 | 16 | 20; className?: string };

/** A Lucide drawing in the weight of the design: 1.4 px on 16, and what keeps that look on the others. */
export function Icon({ of: Drawing, size = 16, className }: IconProps) {
  return (
    <Drawing
      size={size}
      strokeWidth={strokes[size]}
      className={`block shrink-0 ${className ?? ""}`}
      aria-hidden="true"
    />
  );
}

/** In units of Lucide's 24 px grid. */
const strokes = { 12: 2.4, 14: 2.1, 16: 2.1, 20: 1.8 };
