import type { Route } from "next";
import type { Role } from "@/lib/contract/enums";
import { roleMay } from "@/lib/domain/rights";

/** What exists so far; the sidebar, the keys and the phone's bar all read it. */
export const places = {
  customers: "/customers" as Route,
  newCustomer: "/customers?drawer=new" as Route,
  admin: "/admin/api-keys" as Route,
};

export const adminPlaces: readonly { href: Route; label: string }[] = [
  { href: "/admin/phases" as Route, label: "Phases" },
  { href: "/admin/templates" as Route, label: "Templates" },
  { href: "/admin/custom-fields" as Route, label: "Custom fields" },
  { href: "/admin/api-keys" as Route, label: "API keys" },
  { href: "/admin/audit-log" as Route, label: "Audit log" },
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
