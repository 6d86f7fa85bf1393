import type { ReactNode } from "react";
import { cx } from "./cx";

type ChipTone = "quiet" | "info" | "warning" | "neutral" | "success" | "danger" | "plain";

type ChipProps = { tone?: ChipTone; icon?: ReactNode; title?: string; children: ReactNode };

/** A state in words, with a 12 px icon. `quiet` is the normal state: a plain word without ground. */
export function Chip({ tone = "plain", icon, title, children }: ChipProps) {
  return (
    <span
      title={title}
      className={cx(
        "num inline-flex h-5 shrink-0 items-center gap-1 rounded-1 align-middle text-12 whitespace-nowrap",
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

const tones = {
  quiet: "text-2",
  info: "bg-info-soft pr-1.5 pl-1.25 font-medium text-info",
  warning: "bg-warning-soft pr-1.5 pl-1.25 font-medium text-warning",
  neutral: "bg-press pr-1.5 pl-1.25 font-medium text-2",
  success: "bg-success-soft pr-1.5 pl-1.25 font-medium text-success",
  danger: "bg-danger-soft pr-1.5 pl-1.25 font-medium text-danger",
  plain: "bg-press px-1.5 text-2",
};
