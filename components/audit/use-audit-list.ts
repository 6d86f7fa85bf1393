"use client";

import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useDeferredValue } from "react";
import { type AuditPlace, auditListOptions } from "@/lib/client/audit-events";
import { auditFilters, queryOfAuditFilters } from "@/lib/client/audit-filters";

const none = { q: null, event: null, actor: null, customer: null, from: null, to: null };

/** The events of a place that fit the filters in the URL. */
export function useAuditList(place: AuditPlace, timeZone: string) {
  const [filters, setFilters] = useQueryStates(auditFilters);
  // The list of the filters before stays in view until the new one is there.
  const shown = useDeferredValue(filters);
  const list = useSuspenseInfiniteQuery(auditListOptions(place, queryOfAuditFilters(place, shown, timeZone)));
  const query = queryOfAuditFilters(place, filters, timeZone);
  return {
    filters,
    setFilters,
    query,
    isFiltered: Object.keys(query).length > 0,
    clearFilters: () => setFilters(none),
    isSearching: shown !== filters,
    events: list.data.pages.flatMap((page) => page.data),
    list,
  };
}

export type AuditListState = ReturnType<typeof useAuditList>;
