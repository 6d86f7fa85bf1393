import { parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { CustomField } from "@/lib/contract/custom-field";
import type { CustomerQuery } from "@/lib/contract/customer";
import { customerSorts, customerStatuses } from "@/lib/contract/enums";
import { fieldFiltersOf, fieldPairsOf } from "@/lib/domain/custom-field-filters";

/** What stands in the URL of the customer list. */
export const customerFilters = {
  q: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(customerStatuses)).withDefault([]),
  owner: parseAsArrayOf(parseAsString).withDefault([]),
  plan: parseAsArrayOf(parseAsString).withDefault([]),
  tag: parseAsArrayOf(parseAsString).withDefault([]),
  field: parseAsArrayOf(parseAsString).withDefault([]),
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
  field: string[];
  hidden: boolean;
  sort: CustomerSort;
};

const shownByDefault = customerStatuses.filter((status) => status !== "archived" && status !== "churned");

/**
 * The filters as the API takes them. Archived and churned customers are hidden unless asked for; a search finds
 * them by name. A custom field that is gone since the URL was kept filters nothing.
 */
export function queryOfFilters(
  { q, status, owner, plan, tag, field, hidden }: CustomerFilters,
  fields: readonly CustomField[],
) {
  const shown = status.length > 0 ? status : hidden || q !== "" ? [] : shownByDefault;
  return {
    ...(q === "" ? {} : { q }),
    ...joined("status", shown),
    ...joined("owner_id", owner),
    ...joined("plan", plan),
    ...joined("tag", tag),
    ...joined("custom_field", fieldPairsOf(fieldFiltersOf(fields, field))),
  };
}

function joined(name: string, values: readonly string[]): Record<string, string> {
  return values.length === 0 ? {} : { [name]: values.map((value) => value.replaceAll(",", "\\,")).join(",") };
}
