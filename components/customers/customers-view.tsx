"use client";

import {
  keepPreviousData,
  useQuery,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
} from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { Suspense, useDeferredValue } from "react";
import { useShell } from "@/components/layout/shell-context";
import { TableFoot } from "@/components/ui/table";
import { customFieldListOptions } from "@/lib/client/custom-fields";
import { queryOfFilters } from "@/lib/client/customer-filters";
import { customerCountsOptions, customerListOptions } from "@/lib/client/customers";
import { memberListOptions } from "@/lib/client/members";
import { roleMay } from "@/lib/domain/rights";
import { CustomersEmpty } from "./customers-empty";
import { CustomersTable } from "./customers-table";
import { CustomersToolbar } from "./customers-toolbar";
import { type CustomerFilterState, useCustomerFilters } from "./use-customer-filters";

const AddCustomerDrawer = dynamic(async () => (await import("./add-customer-drawer")).AddCustomerDrawer);

type CustomersViewProps = { now: string; timeZone: string; currency: string };

export function CustomersView(clock: CustomersViewProps) {
  const state = useCustomerFilters();
  const { role, person } = useShell();
  const { data: members } = useSuspenseQuery(memberListOptions);
  const { data: fields } = useSuspenseQuery(customFieldListOptions);
  // The list of the filters before stays in view until the new one is there.
  const shown = useDeferredValue(state.filters);
  const query = queryOfFilters(shown, fields.data);
  const list = useSuspenseInfiniteQuery(customerListOptions(query, shown.sort));
  const customers = list.data.pages.flatMap((page) => page.data);
  const mayCreate = roleMay(role, "customers.create");
  return (
    <>
      <CustomersToolbar
        {...state}
        members={members.data}
        fields={fields.data}
        isSearching={shown !== state.filters}
        mayCreate={mayCreate}
      />
      {customers.length === 0 ? (
        <CustomersEmpty {...state} mayCreate={mayCreate} />
      ) : (
        <CustomersTable
          {...clock}
          customers={customers}
          members={members.data}
          sort={shown.sort}
          onSort={(sort) => state.setFilters({ sort })}
          onNearEnd={() => list.hasNextPage && !list.isFetchingNextPage && list.fetchNextPage()}
        />
      )}
      <CustomersFoot {...state} query={query} />
      {state.filters.drawer === "new" && mayCreate && (
        <Suspense fallback={null}>
          <AddCustomerDrawer
            members={members.data}
            fields={fields.data}
            ownId={person.id}
            onClose={() => state.setFilters({ drawer: null }, { history: "replace" })}
          />
        </Suspense>
      )}
    </>
  );
}

function CustomersFoot({
  filters,
  setFilters,
  query,
}: CustomerFilterState & { query: Record<string, string> }) {
  const { data } = useQuery({ ...customerCountsOptions(query), placeholderData: keepPreviousData });
  if (!data) return <TableFoot> </TableFoot>;
  const areHidden = data.hidden > 0 && filters.status.length === 0 && filters.q === "";
  return (
    <TableFoot>
      <span className="whitespace-nowrap">
        {data.total === 1 ? "1 customer" : `${data.total.toLocaleString("en")} customers`}
      </span>
      {areHidden && (
        <span className="whitespace-nowrap">
          {data.hidden.toLocaleString("en")}{" "}
          <span className="max-md:hidden">
            {data.hidden === 1 ? "archived or churned is" : "archived and churned are"}
          </span>{" "}
          {filters.hidden ? "shown. " : "hidden. "}
          <button
            type="button"
            className="touch-area text-accent-text hover:underline"
            onClick={() => setFilters({ hidden: filters.hidden ? null : true })}
          >
            {filters.hidden ? "Hide them" : "Show them"}
          </button>
        </span>
      )}
    </TableFoot>
  );
}
