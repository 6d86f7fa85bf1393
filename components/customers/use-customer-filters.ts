"use client";

import { useQueryStates } from "nuqs";
import { customerFilters } from "@/lib/client/customer-filters";

const none = { q: null, status: null, owner: null, plan: null, tag: null, field: null, hidden: null };

/** The filters of the list, as they stand in the URL. */
export function useCustomerFilters() {
  const [filters, setFilters] = useQueryStates(customerFilters);
  const { q, status, owner, plan, tag, field } = filters;
  const isFiltered = q !== "" || [status, owner, plan, tag, field].some((values) => values.length > 0);
  return { filters, setFilters, isFiltered, clearFilters: () => setFilters(none) };
}

export type CustomerFilterState = ReturnType<typeof useCustomerFilters>;
