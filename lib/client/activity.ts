import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

export const activityPageSize = 50;

export function customerActivityOptions(customerId: string) {
  return infiniteQueryOptions({
    queryKey: ["activity", customerId],
    queryFn: ({ pageParam, signal }) =>
      call<Contract["listCustomerActivity"]>("GET /customers/{customerId}/activity", {
        params: { customerId },
        query: { limit: String(activityPageSize), ...(pageParam ? { cursor: pageParam } : {}) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}
