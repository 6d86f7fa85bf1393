import { describe, expect, it } from "vitest";
import type { TaskFilters } from "@/lib/client/task-filters";
import type { Phase } from "@/lib/contract/phase";
import type { Task } from "@/lib/contract/task";
import { titlesIn } from "./draft-task";
import { dueWords } from "./due-words";
import { groupsOf, matcherOf } from "./task-groups";
import { placeAfterStep, placeOfSlot, placeOfTask } from "./task-moves";

const today = "2026-11-20";
const phases = ["kickoff", "build", "launch"].map((key, index) => ({
  key,
  name: key,
  position: index + 1,
})) as Phase[];

function task(id: string, rest: Partial<Task> = {}): Task {
  return {
    id,
    title: id,
    phase: "build",
    parent_id: null,
    done: false,
    due_date: null,
    completed_at: null,
    customer_facing: false,
    assignee_id: null,
    assignee_contact_id: null,
    ...rest,
  } as Task;
}

const none: TaskFilters = { open: false, assignee: [], facing: false, overdue: false };
const all = matcherOf(none, today);
const list = [
  task("k", { phase: "kickoff", done: true }),
  task("a"),
  task("b", { done: true }),
  task("b1", { parent_id: "b", customer_facing: true }),
  task("c", { due_date: "2026-11-18", assignee_id: "user_1" }),
];
const shownIds = (filters: Partial<TaskFilters>) =>
  groupsOf(list, { phases, present: "build" }, matcherOf({ ...none, ...filters }, today)).flatMap(
    ({ families }) => families.flatMap((family) => [family.task.id, ...family.subtasks.map(({ id }) => id)]),
  );

describe("groupsOf", () => {
  it("groups by phase in sequence order and counts subtasks, too", () => {
    const groups = groupsOf(list, { phases, present: "build" }, all);
    expect(groups.map(({ key, standing, done, all: count }) => [key, standing, done, count])).toEqual([
      ["kickoff", "earlier", 1, 1],
      ["build", "now", 1, 4],
      ["launch", "later", 0, 0],
    ]);
  });

  it("keeps tasks whose phase is in the sequence no more", () => {
    const [first] = groupsOf([task("x", { phase: "old_phase" })], { phases, present: "build" }, all);
    expect(first).toMatchObject({ key: "old_phase", name: "Old phase", standing: "earlier", all: 1 });
  });
});

describe("matcherOf", () => {
  it("shows a parent for the sake of its subtask", () => {
    expect(shownIds({ facing: true })).toEqual(["b", "b1"]);
    expect(shownIds({ open: true })).toEqual(["a", "b", "b1", "c"]);
  });

  it("finds what is overdue and who has it, or nobody", () => {
    expect(shownIds({ overdue: true })).toEqual(["c"]);
    expect(shownIds({ assignee: ["user_1"] })).toEqual(["c"]);
    expect(shownIds({ assignee: ["nobody"] })).toEqual(["k", "a", "b", "b1"]);
  });
});

describe("moves", () => {
  const groups = groupsOf(list, { phases, present: "build" }, all);
  const [, a, b, b1, c] = list as [Task, Task, Task, Task, Task];

  it("steps among siblings and past the end into the next phase", () => {
    expect(placeAfterStep(list, groups, a, 1)).toEqual({ phase: "build", after: "b" });
    expect(placeAfterStep(list, groups, c, -1)).toEqual({ phase: "build", after: "a" });
    expect(placeAfterStep(list, groups, b, -1)).toEqual({ phase: "build", after: null });
    expect(placeAfterStep(list, groups, a, -1)).toEqual({ phase: "kickoff", after: "k" });
    expect(placeAfterStep(list, groups, c, 1)).toEqual({ phase: "launch", after: null });
    expect(placeAfterStep(list, groups, b1, 1)).toBeUndefined();
  });

  it("lands above, below, or first in a phase", () => {
    expect(placeOfSlot(list, a, { over: "task", id: "c", isBelow: false })).toEqual({
      phase: "build",
      after: "b",
    });
    expect(placeOfSlot(list, c, { over: "task", id: "a", isBelow: true })).toEqual({
      phase: "build",
      after: "a",
    });
    expect(placeOfSlot(list, a, { over: "phase", key: "launch" })).toEqual({ phase: "launch", after: null });
  });

  it("knows where a task stands", () => {
    expect(placeOfTask(list, b)).toEqual({ phase: "build", after: "a" });
    expect(placeOfTask(list, a)).toEqual({ phase: "build", after: null });
  });
});

describe("dueWords", () => {
  const clock = { now: `${today}T09:00:00.000Z`, timeZone: "Europe/Stockholm" };

  it("colours what is late and what is due today, and says so", () => {
    expect(dueWords(task("t", { due_date: "2026-11-18" }), clock)).toEqual({
      words: "2 days late",
      ink: "text-danger",
    });
    expect(dueWords(task("t", { due_date: today }), clock)).toEqual({ words: "today", ink: "text-warning" });
    expect(dueWords(task("t", { due_date: "2026-11-24" }), clock)).toEqual({
      words: "in 4 days",
      ink: "text-2",
    });
  });

  it("says when a done task was done, however late", () => {
    const done = task("t", { done: true, due_date: "2026-11-01", completed_at: "2026-11-05T09:00:00.000Z" });
    expect(dueWords(done, clock)).toEqual({ words: "done 5 Nov", ink: "text-2" });
  });
});

describe("titlesIn", () => {
  it("reads one title per line, without the marks of a list", () => {
    expect(titlesIn("- Send the form\r\n\n2. Call Dana\n- [ ] Sign off\n")).toEqual([
      "Send the form",
      "Call Dana",
      "Sign off",
    ]);
  });
});
