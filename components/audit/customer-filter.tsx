"use client";

import { useQuery } from "@tanstack/react-query";
import { FilterOffer, FilterSet } from "@/components/ui/filter-chip";
import { OnDemand } from "@/components/ui/on-demand";
import { customerOptions } from "@/lib/client/customers";

/** A `display_id`, or nothing. */
export type CustomerFilterProps = { value: string; onValueChange: (value: string) => void };

/** "Customer is Contoso Ltd"; one that is deleted by now is told by its number. */
export function CustomerFilter(props: CustomerFilterProps) {
  const { value, onValueChange } = props;
  const { data } = useQuery({ ...customerOptions(value), enabled: value !== "" });
  const trigger =
    value === "" ? (
      <FilterOffer>Customer</FilterOffer>
    ) : (
      <FilterSet name="Customer" value={data?.name ?? `#${value}`} onRemove={() => onValueChange("")} />
    );
  return <OnDemand kind="dialog" load={loadSearch} extra={props} trigger={trigger} />;
}

async function loadSearch() {
  return (await import("./customer-filter-search")).CustomerFilterSearch;
}
