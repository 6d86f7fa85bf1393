import { expect, test } from "vitest";
import { faultsOf } from "@/lib/contract/fault";
import { type Template, templateCreateSchema } from "@/lib/contract/template";
import {
  bodyOf,
  copyOf,
  emptySubtask,
  emptyTask,
  emptyTemplate,
  templateFaultWords,
  valuesOf,
} from "./template-values";

const subtask = {
  title: "Logo",
  description: null,
  assignee_rule: null,
  due_offset: null,
  customer_facing: false,
};
const template: Template = {
  object: "template",
  id: "tmpl_1",
  name: "Design kickoff",
  phase: "program_design",
  default_for_phase: true,
  tasks: [
    {
      ...subtask,
      title: "Brand",
      description: "*All*",
      assignee_rule: "csm",
      due_offset: -3,
      customer_facing: true,
      subtasks: [subtask],
    },
  ],
  created_at: "2026-11-21T10:00:00.000Z",
  updated_at: "2026-11-21T10:00:00.000Z",
};

test("what a form holds of a template is what it sends again", () => {
  const { name, phase, default_for_phase, tasks } = template;
  expect(bodyOf(valuesOf(template))).toEqual({ name, phase, default_for_phase, tasks });
});

test("a copy has another name and is no default", () => {
  expect(copyOf(template)).toMatchObject({ name: "Design kickoff (copy)", default_for_phase: false });
  const long = copyOf({ ...template, name: "x".repeat(255) });
  expect(templateCreateSchema.safeParse(bodyOf(long)).success).toBe(true);
});

test("days are read with either minus, and blanks are nothing", () => {
  const sent = (due_offset: string) =>
    bodyOf({ ...emptyTemplate("review"), tasks: [{ ...emptyTask(), due_offset, description: "  " }] })
      .tasks[0];
  expect(sent(" −3 ")).toMatchObject({ due_offset: -3, description: null });
  expect(sent("-3")).toMatchObject({ due_offset: -3 });
  expect(sent("0")).toMatchObject({ due_offset: 0 });
  expect(sent(" ")).toMatchObject({ due_offset: null });
});

test("faults are said in the words of the form", () => {
  const row = { ...emptySubtask(), due_offset: "soon" };
  const body = bodyOf({ ...emptyTemplate("review"), tasks: [{ ...row, subtasks: [row] }] });
  const parsed = templateCreateSchema.safeParse(body);
  const faults = parsed.success ? [] : faultsOf(parsed.error, body);
  expect(faults.map((fault) => [fault.field, templateFaultWords(fault)])).toEqual([
    ["name", "Give the template a name, such as Design kickoff."],
    ["tasks[0].title", "Give the task a title, or delete it."],
    ["tasks[0].due_offset", "Days are a whole number from −365 to 365."],
    ["tasks[0].subtasks[0].title", "Give the task a title, or delete it."],
    ["tasks[0].subtasks[0].due_offset", "Days are a whole number from −365 to 365."],
  ]);
});
