import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "next/navigation";
import { customFieldListOptions } from "@/lib/client/custom-fields";
import { type CustomerFilters, queryOfFilters } from "@/lib/client/customer-filters";
import {
  customerCountsOptions,
  customerListOptions,
  customersPageSize,
  onlyCustomers,
} from "@/lib/client/customers";
import { memberListOptions } from "@/lib/client/members";
import type { Context } from "@/lib/context";
import { customerQuerySchema } from "@/lib/contract/customer";
import { listCustomFields } from "@/lib/services/custom-fields/queries";
import { countCustomers, listCustomers } from "@/lib/services/customers/queries";
import { listMembers } from "@/lib/services/members/queries";

/** Fills the list's queries by the services, under the keys that the browser will ask for. */
export async function prefetchCustomers(
  queryClient: QueryClient,
  ctx: Context,
  filters: CustomerFilters,
): Promise<void> {
  const fields = await listCustomFields(ctx, {});
  queryClient.setQueryData(customFieldListOptions.queryKey, fields);
  const filter = queryOfFilters(filters, fields.data);
  const parsed = customerQuerySchema.safeParse({
    ...filter,
    sort: filters.sort,
    expand: "summary",
    limit: String(customersPageSize),
  });
  if (!parsed.success) redirect("/customers");
  await Promise.all([
    queryClient.fetchInfiniteQuery({
      ...customerListOptions(filter, filters.sort),
      queryFn: async () => onlyCustomers(await listCustomers(ctx, parsed.data)),
    }),
    queryClient.fetchQuery({
      ...customerCountsOptions(filter),
      queryFn: () => countCustomers(ctx, parsed.data),
    }),
    queryClient.fetchQuery({ ...memberListOptions, queryFn: () => listMembers(ctx) }),
  ]);
}
