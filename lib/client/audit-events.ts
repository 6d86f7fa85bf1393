import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Contract } from "@/lib/contract/registry";
import { call, callForCsv } from "./call";

export const auditPageSize = 50;

/** Whose events: those of one record, by its id, or of the whole workspace. */
export type RecordPlace = { kind: "customer" | "onboarding"; id: string };
export type AuditPlace = { kind: "workspace" } | RecordPlace;

type Filter = Record<string, string>;

export function auditListOptions(place: AuditPlace, filter: Filter) {
  return infiniteQueryOptions({
    queryKey: ["audit-events", place, filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filter, limit: String(auditPageSize), ...(pageParam ? { cursor: pageParam } : {}) };
      if (place.kind === "workspace") {
        return call<Contract["listAuditEvents"]>("GET /audit-events", { query, signal });
      }
      if (place.kind === "onboarding") {
        const params = { onboardingId: place.id };
        const route = "GET /onboardings/{onboardingId}/audit-events";
        return call<Contract["listOnboardingAuditEvents"]>(route, { params, query, signal });
      }
      const params = { customerId: place.id };
      const route = "GET /customers/{customerId}/activity";
      return call<Contract["listCustomerActivity"]>(route, { params, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}

export function exportAuditLog(filter: Filter) {
  return callForCsv<Contract["listAuditEvents"]>("GET /audit-events", { query: filter });
}
