"use client";

import { useQueryStates } from "nuqs";
import { taskFilters } from "@/lib/client/task-filters";
import { isFiltering } from "./task-groups";

const none = { open: null, assignee: null, facing: null, overdue: null };

/** The filters of the tasks and the open task, as they stand in the URL. */
export function useTaskFilters() {
  const [filters, setFilters] = useQueryStates(taskFilters);
  return {
    filters,
    setFilters,
    isFiltered: isFiltering(filters),
    clearFilters: () => setFilters(none),
  };
}
