import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "@/components/auth/mark";
import { ThemeCycle } from "@/components/auth/theme-cycle";
import { DocsNav } from "./docs-nav";

type DocsLayoutProps = { guides: readonly { name: string; title: string }[]; children: ReactNode };

/** A list of guides on the left, reading width beside it; on a phone the list folds above the text. */
export function DocsLayout({ guides, children }: DocsLayoutProps) {
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[auto_minmax(0,1fr)]">
      <aside className="flex flex-col border-line bg-nav max-md:border-b md:sticky md:top-0 md:h-dvh md:w-sidebar md:border-r">
        <div className="flex h-topbar shrink-0 items-center px-4">
          <Link href="/docs" className="flex items-center gap-2 font-medium">
            <span className="scale-72">
              <Mark />
            </span>
            Documentation
          </Link>
        </div>
        <DocsNav guides={guides} />
        <div className="mt-auto flex items-center justify-between px-4 py-3 text-12 text-2 max-md:hidden">
          <a href="/" className="hover:text-1">
            Dashboard
          </a>
          <ThemeCycle />
        </div>
      </aside>
      <main className="min-w-0 px-page pt-8 pb-20 md:px-12">{children}</main>
    </div>
  );
}
