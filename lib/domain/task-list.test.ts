import { describe, expect, it } from "vitest";
import type { Task } from "@/lib/contract/task";
import { positionsAfter } from "./positions";
import {
  inOrder,
  siblingsOf,
  type TaskList,
  takenBack,
  withChange,
  withoutTasks,
  withTasks,
} from "./task-list";

const doer = {
  actor: { type: "member" as const, id: "user_1", name: "Maya Lindqvist" },
  now: "2026-11-20T09:00:00.000Z",
};
const places = positionsAfter(null, 6);

function task(id: string, at: number, rest: Partial<Task> = {}): Task {
  return {
    object: "task",
    id,
    display_id: at + 1,
    onboarding_id: "onb_1",
    phase: "review",
    parent_id: null,
    position: places[at] ?? "",
    title: id,
    description: null,
    assignee_id: null,
    assignee_contact_id: null,
    unfilled_rule: null,
    due_date: null,
    customer_facing: false,
    done: false,
    completed_at: null,
    completed_by: null,
    auto: false,
    template_id: null,
    created_by_test_key: false,
    created_at: doer.now,
    updated_at: doer.now,
    ...rest,
  };
}

const list: TaskList = [
  task("a", 0),
  task("b", 1),
  task("c", 2),
  task("b1", 0, { parent_id: "b" }),
  task("b2", 1, { parent_id: "b", done: true }),
];

const named = (tasks: TaskList, id: string) => tasks.find((one) => one.id === id);
const roots = (tasks: TaskList, phase = "review") =>
  siblingsOf(inOrder(tasks), { phase, parent_id: null }).map(({ id }) => id);

describe("withChange", () => {
  it("changes one task and leaves the others as they are", () => {
    const after = withChange(list, "a", { title: "New", due_date: "2026-12-01" }, doer);
    expect(named(after, "a")).toMatchObject({ title: "New", due_date: "2026-12-01" });
    expect(named(after, "b")).toBe(named(list, "b"));
  });

  it("completes the parent with its last open subtask", () => {
    const after = withChange(list, "b1", { done: true }, doer);
    expect(named(after, "b1")).toMatchObject({
      done: true,
      completed_by: doer.actor,
      completed_at: doer.now,
    });
    expect(named(after, "b")).toMatchObject({ done: true, auto: true, completed_by: { type: "system" } });
  });

  it("completes open subtasks with their parent, or leaves them open", () => {
    expect(named(withChange(list, "b", { done: true }, doer), "b1")?.done).toBe(true);
    const left = withChange(list, "b", { done: true, subtasks: "leave_open" }, doer);
    expect([named(left, "b")?.done, named(left, "b1")?.done]).toEqual([true, false]);
  });

  it("reopens a parent and leaves its subtasks done", () => {
    const done = withChange(list, "b", { done: true }, doer);
    const after = withChange(done, "b", { done: false }, doer);
    expect(named(after, "b")).toMatchObject({ done: false, completed_at: null, completed_by: null });
    expect(named(after, "b1")?.done).toBe(true);
  });

  it("reopens with a subtask the parent that completed itself", () => {
    const done = withChange(list, "b1", { done: true }, doer);
    expect(named(withChange(done, "b2", { done: false }, doer), "b")?.done).toBe(false);
  });

  it("puts a task behind another, or first", () => {
    expect(roots(withChange(list, "a", { after: "b" }, doer))).toEqual(["b", "a", "c"]);
    expect(roots(withChange(list, "c", { after: null }, doer))).toEqual(["c", "a", "b"]);
  });

  it("takes the subtasks along into another phase", () => {
    const after = withChange(list, "b", { phase: "launch", after: null }, doer);
    expect([named(after, "b")?.phase, named(after, "b1")?.phase, named(after, "a")?.phase]).toEqual([
      "launch",
      "launch",
      "review",
    ]);
    expect(roots(after, "launch")).toEqual(["b"]);
  });

  it("gives a task to one person, and fills what a rule left open", () => {
    const open = [task("a", 0, { assignee_id: "user_2", unfilled_rule: "designer" })];
    expect(named(withChange(open, "a", { assignee_contact_id: "cont_1" }, doer), "a")).toMatchObject({
      assignee_id: null,
      assignee_contact_id: "cont_1",
      unfilled_rule: null,
    });
  });

  it("changes nothing for a task that is not there", () => {
    expect(withChange(list, "gone", { title: "New" }, doer)).toBe(list);
  });
});

describe("withTasks", () => {
  it("adds and replaces in order", () => {
    const after = withTasks(list, [task("d", 3), task("a", 4)]);
    expect(roots(after)).toEqual(["b", "c", "d", "a"]);
  });

  it("opens a parent that completed itself when it gets an open subtask", () => {
    const done = withChange(list, "b1", { done: true }, doer);
    const after = withTasks(done, [task("b3", 2, { parent_id: "b" })]);
    expect(named(after, "b")).toMatchObject({ done: false, auto: false });
  });

  it("leaves a parent done that a person completed", () => {
    const done = withChange(list, "b", { done: true }, doer);
    expect(named(withTasks(done, [task("b3", 2, { parent_id: "b" })]), "b")?.done).toBe(true);
  });
});

describe("withoutTasks", () => {
  it("takes subtasks out with their parent, and leaves a parent whose last subtask goes", () => {
    expect(withoutTasks(list, ["b"]).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(named(withoutTasks(list, ["b1"]), "b")?.done).toBe(false);
  });
});

describe("takenBack", () => {
  it("undoes a change and keeps what happened to other tasks meanwhile", () => {
    const shown = withChange(list, "b1", { done: true }, doer);
    const meanwhile = withChange(shown, "a", { title: "New" }, doer);
    const back = takenBack(meanwhile, list, shown);
    expect(named(back, "b1")).toBe(named(list, "b1"));
    expect(named(back, "b")).toBe(named(list, "b"));
    expect(named(back, "a")?.title).toBe("New");
  });

  it("takes a new task out again and brings a deleted one back", () => {
    const added = withTasks(list, [task("d", 3)]);
    expect(named(takenBack(added, list, added), "d")).toBeUndefined();
    const removed = withoutTasks(list, ["b"]);
    expect(takenBack(removed, list, removed)).toEqual(inOrder(list));
  });
});
