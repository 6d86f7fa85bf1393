import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";
import type { CustomerFilterState } from "./use-customer-filters";

type CustomersEmptyProps = CustomerFilterState & { mayCreate: boolean };

export function CustomersEmpty({
  filters,
  isFiltered,
  clearFilters,
  setFilters,
  mayCreate,
}: CustomersEmptyProps) {
  if (isFiltered) {
    const hasOthers = [filters.status, filters.owner, filters.plan, filters.tag, filters.field].some(
      ({ length }) => length > 0,
    );
    return (
      <div className="min-h-0 flex-1">
        <EmptyState
          title="Nothing matches these filters"
          action={<Button onClick={clearFilters}>Clear filters</Button>}
        >
          {filters.q === ""
            ? "No customer fits all of them at once."
            : `No customer has “${filters.q}” in its name, domain or a contact’s email${hasOthers ? ", with the other filters set" : ""}.`}
        </EmptyState>
      </div>
    );
  }
  const add = (
    <Button
      variant="primary"
      icon={<Icon of={Plus} size={14} />}
      onClick={() => setFilters({ drawer: "new" })}
    >
      Add customer
    </Button>
  );
  return (
    <div className="min-h-0 flex-1">
      <EmptyState title="No customers yet" action={mayCreate ? add : undefined}>
        A customer is a company you take from signed contract to live. Add the first one here, or send it by
        the API.
      </EmptyState>
    </div>
  );
}
