import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb";
import { NewMenu } from "./new-menu";

type TopBarProps = {
  crumbs: readonly Crumb[];
  /** Stands before what every page has. */
  actions?: ReactNode;
};

/** First thing in every page of the shell. */
export function TopBar({ crumbs, actions }: TopBarProps) {
  return (
    <header className="flex h-topbar shrink-0 items-center gap-2 border-b border-line pr-3 pl-page max-md:h-12 max-md:pr-1">
      <Breadcrumb crumbs={crumbs} />
      <div className="ml-auto flex shrink-0 items-center gap-2 max-md:gap-0">
        {actions}
        <NewMenu />
      </div>
    </header>
  );
}
