import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { createLoader } from "nuqs/server";
import { CustomersView } from "@/components/customers/customers-view";
import { TopBar } from "@/components/layout/top-bar";
import { currentCtx } from "@/lib/auth/current-ctx";
import { customerFilters } from "@/lib/client/customer-filters";
import { getQueryClient } from "@/lib/client/query-client";
import { prefetchCustomers } from "./prefetch";

export const metadata: Metadata = { title: "Customers" };

const loadFilters = createLoader(customerFilters);

export default async function CustomersPage({ searchParams }: PageProps<"/customers">) {
  const ctx = await currentCtx();
  const queryClient = getQueryClient();
  await prefetchCustomers(queryClient, ctx, await loadFilters(searchParams));
  const { timeZone, currency } = ctx.workspace;
  return (
    <>
      <TopBar crumbs={[{ label: "Customers" }]} />
      <HydrationBoundary state={dehydrate(queryClient)}>
        <CustomersView now={ctx.now.toISOString()} timeZone={timeZone} currency={currency} />
      </HydrationBoundary>
    </>
  );
}
