import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  afterOpenSubtask,
  type Completable,
  completing,
  type Family,
  isLateToReopen,
  reopening,
  type Turn,
} from "./task-completion";

const task = (id: string, done = false, auto = false): Completable => ({ id, done, auto });

function after({ root, subtasks }: Family, turns: readonly Turn[]): Family {
  const turned = (one: Completable) => turns.find(({ id }) => id === one.id) ?? one;
  return { root: turned(root), subtasks: subtasks.map(turned) };
}

describe("completing", () => {
  test("a task alone completes that task", () => {
    expect(completing({ root: task("a"), subtasks: [] }, "a", "complete")).toEqual([task("a", true)]);
  });

  test("a parent takes its open subtasks along, or leaves them", () => {
    const family = { root: task("a"), subtasks: [task("b", true), task("c")] };
    expect(completing(family, "a", "complete")).toEqual([task("a", true), task("c", true)]);
    expect(completing(family, "a", "leave_open")).toEqual([task("a", true)]);
  });

  test("the last open subtask completes the parent by itself", () => {
    const family = { root: task("a"), subtasks: [task("b", true), task("c")] };
    expect(completing(family, "c", "complete")).toEqual([task("c", true), task("a", true, true)]);
  });

  test("a subtask before the last completes nothing else", () => {
    const family = { root: task("a"), subtasks: [task("b"), task("c")] };
    expect(completing(family, "c", "complete")).toEqual([task("c", true)]);
  });

  test("a parent that is done already stays as it was completed", () => {
    const family = { root: task("a", true), subtasks: [task("b")] };
    expect(completing(family, "b", "complete")).toEqual([task("b", true)]);
  });
});

describe("reopening", () => {
  test("a parent leaves its subtasks done", () => {
    const family = { root: task("a", true, true), subtasks: [task("b", true)] };
    expect(reopening(family, "a")).toEqual([task("a")]);
  });

  test("a subtask reopens a parent that completed itself, and no other", () => {
    const subtasks = [task("b", true)];
    expect(reopening({ root: task("a", true, true), subtasks }, "b")).toEqual([task("b"), task("a")]);
    expect(reopening({ root: task("a", true), subtasks }, "b")).toEqual([task("b")]);
  });

  test("what is open stays as it is", () => {
    expect(reopening({ root: task("a"), subtasks: [task("b")] }, "b")).toEqual([]);
    expect(afterOpenSubtask(task("a"))).toEqual([]);
  });
});

test("whatever is ticked in whatever order, a parent that completed itself has only done subtasks", () => {
  const step = fc.record({
    member: fc.nat(4),
    action: fc.constantFrom("complete", "leave_open", "reopen"),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.array(step, { maxLength: 40 }), (count, steps) => {
      let family: Family = {
        root: task("0"),
        subtasks: Array.from({ length: count }, (_, index) => task(`${index + 1}`)),
      };
      for (const { member, action } of steps) {
        const id = `${member % (count + 1)}`;
        const turns =
          action === "reopen" ? reopening(family, id) : completing(family, id, action as "complete");
        const next = after(family, turns);
        const became = [next.root, ...next.subtasks].find((one) => one.id === id);
        expect(became?.done).toBe(action !== "reopen");
        const changed = turns.map((turn) => turn.id);
        expect(new Set(changed).size).toBe(changed.length);
        if (next.root.auto) expect(next.subtasks.every(({ done }) => done)).toBe(true);
        const isLast = turns[0]?.id === id && id !== "0" && next.subtasks.every(({ done }) => done);
        if (isLast && !family.root.done) expect(next.root).toEqual(task("0", true, true));
        family = next;
      }
    }),
  );
});

test("reopening is for everyone for 30 days, to the millisecond", () => {
  const completed = new Date("2026-05-01T12:00:00.000Z");
  expect(isLateToReopen(completed, new Date("2026-05-31T12:00:00.000Z"))).toBe(false);
  expect(isLateToReopen(completed, new Date("2026-05-31T12:00:00.001Z"))).toBe(true);
});
