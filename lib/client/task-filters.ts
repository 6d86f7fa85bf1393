import { parseAsArrayOf, parseAsBoolean, parseAsInteger, parseAsString } from "nuqs/server";

/** What stands in the URL of the tasks of an onboarding. */
export const taskFilters = {
  open: parseAsBoolean.withDefault(false),
  /** Ids of members or contacts, or `nobody`. */
  assignee: parseAsArrayOf(parseAsString).withDefault([]),
  facing: parseAsBoolean.withDefault(false),
  overdue: parseAsBoolean.withDefault(false),
  /** The number of the task whose details are open. */
  task: parseAsInteger.withOptions({ history: "push" }),
};

export type TaskFilters = { open: boolean; assignee: string[]; facing: boolean; overdue: boolean };

export const unassigned = "nobody";
