import { infiniteQueryOptions, mutationOptions, type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Customer, CustomerCreateInput, CustomerPatchInput } from "@/lib/contract/customer";
import type { Contract } from "@/lib/contract/registry";
import { call } from "./call";

export const customersPageSize = 50;

type Filters = Record<string, string>;
type CustomerList = { data: Customer[]; next_cursor: string | null };

export const customerKeys = {
  all: ["customers"] as const,
  list: (filters: Filters, sort: string) => ["customers", "list", filters, sort] as const,
  counts: (filters: Filters) => ["customers", "counts", filters] as const,
  one: (id: string) => ["customers", "one", id] as const,
};

export function customerListOptions(filters: Filters, sort: NonNullable<Sort>) {
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
      return (await call<Contract["listCustomers"]>("GET /customers", { query, signal })) as CustomerList;
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });
}

type Sort = Parameters<typeof call<Contract["listCustomers"]>>[1] extends { query?: infer Q }
  ? Q extends { sort?: infer S }
    ? S
    : never
  : never;

export function customerCountsOptions(filters: Filters) {
  return queryOptions({
    queryKey: customerKeys.counts(filters),
    queryFn: ({ signal }) =>
      call<Contract["countCustomers"]>("GET /customers/counts", { query: filters, signal }),
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
    mutationFn: ({ id, patch }: { id: string; patch: CustomerPatchInput }) =>
      call<Contract["updateCustomer"]>("PATCH /customers/{customerId}", {
        params: { customerId: id },
        body: patch,
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
