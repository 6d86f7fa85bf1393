import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type NavItemProps = {
  href: Route;
  label: string;
  icon?: ReactNode;
  count?: number;
  isCurrent: boolean;
};

/** Folded, the words stand beside the icon as a tooltip. */
export function NavItem({ href, label, icon, count, isCurrent }: NavItemProps) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={cx(
        "group relative flex h-7 min-w-0 items-center gap-2 rounded-2 pr-1.5 pl-2 transition-colors",
        isCurrent ? "bg-press font-medium text-1" : "text-2 hover:bg-hover",
      )}
    >
      {icon && <span className={isCurrent ? "text-1" : "text-3"}>{icon}</span>}
      <span className={cx("truncate", folded)}>{label}</span>
      {count !== undefined && (
        <span className="num ml-auto text-11 font-regular text-3 folded:hidden">{count}</span>
      )}
    </Link>
  );
}

const folded =
  "folded:pointer-events-none folded:absolute folded:left-full folded:z-(--z-tooltip) folded:ml-2.5 folded:rounded-2 folded:bg-inverse folded:px-2 folded:py-1 folded:text-12 folded:font-regular folded:text-inverse folded:opacity-0 folded:transition-opacity folded:group-hover:opacity-100 folded:group-focus-visible:opacity-100";
