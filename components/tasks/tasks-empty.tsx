"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Icon } from "@/components/ui/icon";

type TasksEmptyProps = { isFiltered: boolean; onClear: () => void; onAdd: (() => void) | undefined };

export function TasksEmpty({ isFiltered, onClear, onAdd }: TasksEmptyProps) {
  if (isFiltered) {
    return (
      <EmptyState
        as="h3"
        title="Nothing matches these filters"
        action={<Button onClick={onClear}>Clear filters</Button>}
      >
        No task of this onboarding fits all of them at once.
      </EmptyState>
    );
  }
  const add = onAdd && (
    <Button variant="primary" icon={<Icon of={Plus} size={14} />} onClick={onAdd}>
      Add a task
    </Button>
  );
  return (
    <EmptyState as="h3" title="No tasks yet" action={add}>
      Tasks are the work of each phase, for your team and for the customer. A template adds its tasks when the
      onboarding enters a phase.
    </EmptyState>
  );
}
