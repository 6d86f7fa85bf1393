"use client";

import { Building2, PanelLeft, SlidersHorizontal } from "lucide-react";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { AdminNav } from "./admin-nav";
import { NavItem } from "./nav-item";
import { PersonMenu } from "./person-menu";
import { isAt, mayAdminister, places } from "./places";
import { useShell } from "./shell-context";
import { WorkspaceMenu } from "./workspace-menu";

export function Sidebar({ onFold }: { onFold: () => void }) {
  const pathname = usePathname();
  const { role } = useShell();
  const isInAdmin = isAt(pathname, "/admin");
  return (
    <nav
      aria-label="Main"
      className="flex w-sidebar min-h-0 flex-col border-r border-line bg-nav px-2 pb-2 transition-[width] duration-base folded:w-sidebar-folded max-md:hidden"
    >
      <div className="flex min-h-topbar items-center gap-1 folded:flex-col folded:py-1.5">
        <WorkspaceMenu />
        <FoldButton onFold={onFold} />
      </div>
      <div className="mt-1 grid gap-px">
        <NavItem
          href={places.customers}
          label="Customers"
          icon={<Icon of={Building2} />}
          isCurrent={isAt(pathname, places.customers)}
        />
      </div>
      {mayAdminister(role) && (
        <>
          {isInAdmin && <AdminNav pathname={pathname} />}
          <div className={isInAdmin ? "mt-3 hidden folded:grid" : "mt-3 grid"}>
            <NavItem
              href={places.admin}
              label="Admin"
              icon={<Icon of={SlidersHorizontal} />}
              isCurrent={isInAdmin}
            />
          </div>
        </>
      )}
      <div className="mt-auto pt-2">
        <PersonMenu />
      </div>
    </nav>
  );
}

/** Both words are there; the fold shows the one that is true. */
function FoldButton({ onFold }: { onFold: () => void }) {
  return (
    <button
      type="button"
      onClick={onFold}
      className="grid size-control shrink-0 place-items-center rounded-2 text-2 transition-colors hover:bg-hover"
    >
      <Icon of={PanelLeft} />
      <span className="sr-only folded:hidden">Fold the sidebar</span>
      <span className="sr-only hidden folded:inline">Unfold the sidebar</span>
    </button>
  );
}
