import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type {
  Customer,
  CustomerCreateInput,
  CustomerPatchInput,
  CustomerTombstone,
} from "@/lib/contract/customer";
import type { Page } from "@/lib/contract/query";
import type { Contract } from "@/lib/contract/registry";
import { call, callForVersion } from "./call";
import type { CustomerSort } from "./customer-filters";

export const customersPageSize = 50;

type Filters = Record<string, string>;

export const customerKeys = {
  all: ["customers"] as const,
  list: (filters: Filters, sort: string) => ["customers", "list", filters, sort] as const,
  counts: (filters: Filters) => ["customers", "counts", filters] as const,
};

export function customerListOptions(filters: Filters, sort: CustomerSort) {
  return infiniteQueryOptions({
    queryKey: customerKeys.list(filters, sort),
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...filters,
        sort,
        expand: "summary",
        limit: String(customersPageSize),
        ...(pageParam ? { cursor: pageParam } : {}),
      };
      return onlyCustomers(await call<Contract["listCustomers"]>("GET /customers", { query, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** Without `deleted=true` a list holds no tombstones. */
export function onlyCustomers(page: Page<Customer | CustomerTombstone>): Page<Customer> {
  return { ...page, data: page.data.filter((item) => item.object === "customer") };
}

export function customerCountsOptions(filters: Filters) {
  return queryOptions({
    queryKey: customerKeys.counts(filters),
    queryFn: ({ signal }) =>
      call<Contract["countCustomers"]>("GET /customers/counts", { query: filters, signal }),
  });
}

export function customerOptions(id: string) {
  return queryOptions({
    queryKey: [...customerKeys.all, "one", id],
    queryFn: ({ signal }) =>
      call<Contract["getCustomer"]>("GET /customers/{customerId}", { params: { customerId: id }, signal }),
  });
}

/** The few that a choice offers for what was typed. */
export function customerSearchOptions(words: string) {
  const query = { sort: "name", limit: "20", ...(words.trim() === "" ? {} : { q: words.trim() }) } as const;
  return queryOptions({
    queryKey: [...customerKeys.all, "search", query],
    queryFn: async ({ signal }) =>
      onlyCustomers(await call<Contract["listCustomers"]>("GET /customers", { query, signal })),
  });
}

export function getCustomerVersion(id: string) {
  return callForVersion<Contract["getCustomer"]>("GET /customers/{customerId}", {
    params: { customerId: id },
  });
}

export function createCustomerOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (body: CustomerCreateInput) => call<Contract["createCustomer"]>("POST /customers", { body }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.all }),
  });
}

export function updateCustomerOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: ({ id, patch, version }: { id: string; patch: CustomerPatchInput; version?: string }) =>
      call<Contract["updateCustomer"]>("PATCH /customers/{customerId}", {
        params: { customerId: id },
        body: patch,
        ...(version === undefined ? {} : { ifMatch: version }),
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.all }),
  });
}

export function deleteCustomerOptions(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (id: string) =>
      call<Contract["deleteCustomer"]>("DELETE /customers/{customerId}", { params: { customerId: id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: customerKeys.all }),
  });
}
