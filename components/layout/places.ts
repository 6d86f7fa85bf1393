import type { Route } from "next";
import type { Role } from "@/lib/contract/enums";
import { roleMay } from "@/lib/domain/rights";

/** What exists so far; the sidebar, the keys and the phone's bar all read it. */
export const places = {
  customers: "/customers" as Route,
  newCustomer: "/customers?drawer=new" as Route,
  admin: "/admin" as Route,
};

export const adminPlaces: readonly { href: Route; label: string; purpose: string }[] = [
  {
    href: "/admin/phases" as Route,
    label: "Phases",
    purpose: "The stages from signed contract to live, and their order",
  },
  {
    href: "/admin/templates" as Route,
    label: "Templates",
    purpose: "Sets of tasks that a phase begins with",
  },
  {
    href: "/admin/custom-fields" as Route,
    label: "Custom fields",
    purpose: "What you want to know of every customer besides",
  },
  {
    href: "/admin/api-keys" as Route,
    label: "API keys",
    purpose: "The credentials of your integrations",
  },
  {
    href: "/admin/audit-log" as Route,
    label: "Audit log",
    purpose: "Who did what, and when",
  },
];

export function isAt(pathname: string, place: string): boolean {
  return pathname === place || pathname.startsWith(`${place}/`);
}

export function mayAdminister(role: Role): boolean {
  return roleMay(role, "api_keys.manage");
}

export function mayCreate(role: Role): boolean {
  return roleMay(role, "customers.create");
}
