import { ChevronLeft } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

export type Crumb = { label: ReactNode; href?: Route };

/** The last crumb is the page's title. A phone shows it alone, with an arrow to the one before. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const here = crumbs.at(-1);
  const above = crumbs.slice(0, -1);
  const parent = above.findLast((crumb) => crumb.href)?.href;
  return (
    <div className="flex min-w-0 items-center gap-1.5 text-2">
      {parent && (
        <Link
          href={parent}
          aria-label="Back"
          className="-ml-3 grid size-touch shrink-0 place-items-center md:hidden"
        >
          <Icon of={ChevronLeft} size={20} />
        </Link>
      )}
      {above.map((crumb, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: crumbs are told apart by their place
        <Fragment key={index}>
          <span className="max-w-60 shrink-0 truncate max-md:hidden">
            {crumb.href ? (
              <Link href={crumb.href} className="hover:text-1">
                {crumb.label}
              </Link>
            ) : (
              crumb.label
            )}
          </span>
          <span aria-hidden="true" className="text-off max-md:hidden">
            /
          </span>
        </Fragment>
      ))}
      <h1 className="min-w-0 truncate font-medium text-1 max-md:text-16 max-md:font-bold" dir="auto">
        {here?.label}
      </h1>
    </div>
  );
}
