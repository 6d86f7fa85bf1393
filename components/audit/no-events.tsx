import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { AuditListState } from "./use-audit-list";

export function NoEvents({ isFiltered, clearFilters, filters }: AuditListState) {
  if (!isFiltered) {
    return (
      <EmptyState title="Nothing has happened yet">
        Whatever is changed here will be listed, with who did it, when, and the old and new values.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Nothing matches these filters"
      action={<Button onClick={clearFilters}>Clear filters</Button>}
    >
      {filters.q === ""
        ? "No event fits all of them at once."
        : `No event has “${filters.q}” in its changes or its reason.`}
    </EmptyState>
  );
}
