import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { cx } from "./cx";

type TabLinksProps = {
  label: string;
  tabs: readonly { href: Route; label: string; count?: number | string; isCurrent: boolean }[];
  /** Stands after the last tab. */
  after?: ReactNode;
};

export function TabLinks({ label, tabs, after }: TabLinksProps) {
  return (
    <nav
      aria-label={label}
      className="no-scrollbar flex h-9 shrink-0 items-stretch gap-5 overflow-x-auto overflow-y-hidden border-b border-line px-page max-md:h-touch"
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={cx(
            "relative flex items-center gap-1.5 whitespace-nowrap -outline-offset-2 max-md:text-14",
            tab.isCurrent
              ? "font-medium text-1 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-ink"
              : "text-2 hover:text-1",
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="num text-11 font-regular text-3">{tab.count.toLocaleString("en")}</span>
          )}
        </Link>
      ))}
      {after}
    </nav>
  );
}
