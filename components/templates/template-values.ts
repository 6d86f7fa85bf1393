import type { AssigneeRule } from "@/lib/contract/enums";
import type { Template, TemplateSubtask } from "@/lib/contract/template";
import type { Fault } from "@/lib/errors";

/** What the fields of a template's form hold. Fields that the request has too carry its names. */
export type TemplateValues = {
  name: string;
  phase: string;
  default_for_phase: boolean;
  tasks: TaskValues[];
};

export type SubtaskValues = {
  title: string;
  description: string;
  /** Empty for nobody. */
  assignee_rule: AssigneeRule | "";
  /** As it was typed; empty for no due date. */
  due_offset: string;
  customer_facing: boolean;
};

export type TaskValues = SubtaskValues & { subtasks: SubtaskValues[] };

export function emptyTemplate(phase: string): TemplateValues {
  return { name: "", phase, default_for_phase: false, tasks: [] };
}

export function emptySubtask(): SubtaskValues {
  return { title: "", description: "", assignee_rule: "", due_offset: "", customer_facing: false };
}

export function emptyTask(): TaskValues {
  return { ...emptySubtask(), subtasks: [] };
}

export function valuesOf({ name, phase, default_for_phase, tasks }: Template): TemplateValues {
  return {
    name,
    phase,
    default_for_phase,
    tasks: tasks.map(({ subtasks, ...task }) => ({
      ...rowOf(task),
      subtasks: subtasks.map(rowOf),
    })),
  };
}

/** A second one of the same tasks; a phase has one default, and that is the first. */
export function copyOf(template: Template): TemplateValues {
  const name = `${template.name.slice(0, 248)} (copy)`;
  return { ...valuesOf(template), name, default_for_phase: false };
}

export function bodyOf({ tasks, ...values }: TemplateValues): Pick<Template, keyof TemplateValues> {
  return {
    ...values,
    tasks: tasks.map(({ subtasks, ...task }) => ({ ...workOf(task), subtasks: subtasks.map(workOf) })),
  };
}

export function templateFaultWords({ field = "", code }: Fault): string | undefined {
  if (field === "name" && code === "too_small") return "Give the template a name, such as Design kickoff.";
  if (field.endsWith(".title") && code === "too_small") return "Give the task a title, or delete it.";
  if (field.endsWith(".due_offset")) return "Days are a whole number from −365 to 365.";
  if (field === "tasks") return "A template takes at most 200 tasks.";
  if (field.endsWith(".subtasks")) return "A task takes at most 50 subtasks.";
  return undefined;
}

function rowOf({
  title,
  description,
  assignee_rule,
  due_offset,
  customer_facing,
}: TemplateSubtask): SubtaskValues {
  return {
    title,
    description: description ?? "",
    assignee_rule: assignee_rule ?? "",
    due_offset: due_offset === null ? "" : String(due_offset),
    customer_facing,
  };
}

function workOf({
  title,
  description,
  assignee_rule,
  due_offset,
  customer_facing,
}: SubtaskValues): TemplateSubtask {
  return {
    title,
    description: description.trim() === "" ? null : description,
    assignee_rule: assignee_rule === "" ? null : assignee_rule,
    due_offset: daysOf(due_offset),
    customer_facing,
  };
}

/** People may write the minus that dates are shown with. What is no number is for the schema to refuse. */
function daysOf(typed: string): number | null {
  const text = typed.trim().replace("−", "-");
  return text === "" ? null : Number(text);
}
