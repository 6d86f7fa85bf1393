import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { CustomerQuery } from "@/lib/contract/customer";
import { customerSorts, customerStatuses } from "@/lib/contract/enums";

/** What stands in the URL of the customer list. */
export const customerFilters = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(customerStatuses)).withDefault([]),
  owner: parseAsArrayOf(parseAsString).withDefault([]),
  plan: parseAsArrayOf(parseAsString).withDefault([]),
  tag: parseAsArrayOf(parseAsString).withDefault([]),
  hidden: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(customerSorts).withDefault("name"),
  drawer: parseAsStringLiteral(["new"]).withOptions({ history: "push" }),
};

export type CustomerSort = NonNullable<CustomerQuery["sort"]>;

export type CustomerFilters = {
  q: string;
  status: string[];
  owner: string[];
  plan: string[];
  tag: string[];
  hidden: boolean;
  sort: CustomerSort;
};

const shownByDefault = customerStatuses.filter((status) => status !== "archived" && status !== "churned");

/**
 * The filters as the API takes them. Archived and churned customers are hidden unless asked for; a search finds
 * them by name.
 */
export function queryOfFilters({ q, status, owner, plan, tag, hidden }: CustomerFilters) {
  const shown = status.length > 0 ? status : hidden || q !== "" ? [] : shownByDefault;
  return {
    ...(q === "" ? {} : { q }),
    ...joined("status", shown),
    ...joined("owner_id", owner),
    ...joined("plan", plan),
    ...joined("tag", tag),
  };
}

function joined(name: string, values: readonly string[]): Record<string, string> {
  return values.length === 0 ? {} : { [name]: values.join(",") };
}
