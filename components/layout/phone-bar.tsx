"use client";

import { Building2, type LucideIcon, SlidersHorizontal, UserRound } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { Icon } from "@/components/ui/icon";
import { PersonMenu } from "./person-menu";
import { isAt, mayAdminister, places } from "./places";
import { useShell } from "./shell-context";

export function PhoneBar() {
  const pathname = usePathname();
  const { role } = useShell();
  return (
    <nav
      aria-label="Main"
      className="flex min-h-14 shrink-0 border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <Place
        href={places.customers}
        label="Customers"
        icon={Building2}
        isCurrent={isAt(pathname, places.customers)}
      />
      {mayAdminister(role) && (
        <Place
          href={places.admin}
          label="Admin"
          icon={SlidersHorizontal}
          isCurrent={isAt(pathname, "/admin")}
        />
      )}
      <PersonMenu
        trigger={
          <button type="button" className={`${look} text-3 aria-expanded:text-1`}>
            <Icon of={UserRound} size={20} />
            Me
          </button>
        }
      />
    </nav>
  );
}

type PlaceProps = { href: Route; label: string; icon: LucideIcon; isCurrent: boolean };

function Place({ href, label, icon, isCurrent }: PlaceProps) {
  return (
    <Link
      href={href}
      aria-current={isCurrent ? "page" : undefined}
      className={`${look} ${isCurrent ? "text-1" : "text-3"}`}
    >
      <Icon of={icon} size={20} />
      {label}
    </Link>
  );
}

const look = "grid flex-1 content-center justify-items-center gap-0.75 text-10 font-medium -outline-offset-2";
