import type { Task } from "@/lib/contract/task";

const missing: Readonly<Record<NonNullable<Task["unfilled_rule"]>, string>> = {
  csm: "No CSM on this onboarding yet",
  se: "No SE on this onboarding yet",
  designer: "No designer on this onboarding yet",
  product_ops: "Nobody from product ops on this onboarding yet",
  customer_owner: "This customer has no owner yet",
  customer_primary_contact: "This customer has no primary contact yet",
};

/** Why nobody has the task: the rule of its template found nobody, or nobody was asked. */
export function nobodyWords({ unfilled_rule }: Pick<Task, "unfilled_rule">): string {
  return unfilled_rule === null ? "Unassigned" : missing[unfilled_rule];
}
