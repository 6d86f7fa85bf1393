import type { AssigneeRule } from "@/lib/contract/enums";
import type { Template } from "@/lib/contract/template";

/** Whom a rule looks for, as people say it. */
export const ruleLabels: Readonly<Record<AssigneeRule, string>> = {
  csm: "CSM",
  se: "SE",
  designer: "Designer",
  product_ops: "Product ops",
  customer_owner: "Customer's owner",
  customer_primary_contact: "Primary contact",
};

/** "3 tasks, 5 subtasks" */
export function taskCountWords({ tasks }: Pick<Template, "tasks">): string {
  const subtasks = tasks.reduce((sum, task) => sum + task.subtasks.length, 0);
  const words = counted(tasks.length, "task");
  return subtasks === 0 ? words : `${words}, ${counted(subtasks, "subtask")}`;
}

function counted(count: number, noun: string): string {
  if (count === 0) return `No ${noun}s`;
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
