import fc from "fast-check";
import { expect, test } from "vitest";
import { type AssigneeRule, assigneeRules } from "@/lib/contract/enums";
import type { TemplateTask } from "@/lib/contract/template";
import { dayOf, daysBetween } from "@/lib/dates";
import { type Entering, planTasks } from "./template-tasks";
import { isWorkingDay } from "./working-days";

const people = {
  csm: "user_csm",
  se: "user_se",
  designer: "user_designer",
  product_ops: "user_ops",
  customer_owner: "user_owner",
  customer_primary_contact: "cont_dana",
};
const nobody = Object.fromEntries(assigneeRules.map((rule) => [rule, null])) as Record<AssigneeRule, null>;
const monToFri = { workingDays: [1, 2, 3, 4, 5], holidays: [] };
/** A Wednesday. */
const entering: Entering = {
  people,
  at: new Date("2026-11-18T10:00:00Z"),
  timeZone: "UTC",
  calendar: monToFri,
};

function task(values: Partial<TemplateTask> = {}): TemplateTask {
  return {
    title: "Call",
    description: null,
    assignee_rule: null,
    due_offset: null,
    customer_facing: false,
    subtasks: [],
    ...values,
  };
}

function dueOf(due_offset: number | null, differing: Partial<Entering> = {}) {
  return planTasks([task({ due_offset })], { ...entering, ...differing })[0]?.dueDate;
}

test("words, order and subtasks are taken over", () => {
  const { subtasks: _, ...subtask } = task({ title: "Export", customer_facing: true, description: "*CSV*" });
  const planned = planTasks([task(), task({ title: "Import", subtasks: [subtask] })], entering);
  expect(planned.map(({ title }) => title)).toEqual(["Call", "Import"]);
  expect(planned[1]?.subtasks).toEqual([
    {
      title: "Export",
      description: "*CSV*",
      customerFacing: true,
      assigneeId: null,
      assigneeContactId: null,
      unfilledRule: null,
      dueDate: null,
    },
  ]);
});

test("each rule finds its person; the primary contact is a contact, not a member", () => {
  for (const rule of assigneeRules) {
    const [planned] = planTasks([task({ assignee_rule: rule })], entering);
    const isContact = rule === "customer_primary_contact";
    expect(planned).toMatchObject({
      assigneeId: isContact ? null : people[rule],
      assigneeContactId: isContact ? people[rule] : null,
      unfilledRule: null,
    });
  }
});

test("a rule that finds nobody is kept, so that it can be said", () => {
  for (const rule of assigneeRules) {
    const [planned] = planTasks([task({ assignee_rule: rule })], { ...entering, people: nobody });
    expect(planned).toMatchObject({ assigneeId: null, assigneeContactId: null, unfilledRule: rule });
  }
});

test("an offset counts calendar days and leaves days off in its own direction", () => {
  expect(dueOf(null)).toBeNull();
  expect(dueOf(0)).toBe("2026-11-18");
  expect(dueOf(2)).toBe("2026-11-20");
  expect(dueOf(3)).toBe("2026-11-23");
  expect(dueOf(4)).toBe("2026-11-23");
  expect(dueOf(7)).toBe("2026-11-25");
  expect(dueOf(-3)).toBe("2026-11-13");
  expect(dueOf(-4)).toBe("2026-11-13");
});

test("entered on a day off, an offset of 0 is the next working day", () => {
  expect(dueOf(0, { at: new Date("2026-11-21T10:00:00Z") })).toBe("2026-11-23");
});

test("holidays and a workspace's own week count", () => {
  const calendar = { workingDays: [7, 1, 2, 3, 4], holidays: ["2026-11-22"] };
  expect(dueOf(2, { calendar })).toBe("2026-11-23");
  expect(dueOf(-1, { calendar, at: new Date("2026-11-22T10:00:00Z") })).toBe("2026-11-19");
});

test("the day of entering is the workspace's", () => {
  const at = new Date("2026-11-18T23:30:00Z");
  expect(dueOf(0, { at, timeZone: "Europe/Berlin" })).toBe("2026-11-19");
  expect(dueOf(0, { at, timeZone: "America/Los_Angeles" })).toBe("2026-11-18");
});

test("in any zone, over any change of clocks, the date lies the offset away or moved to a working day", () => {
  const zones = [
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Pacific/Apia",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
  ];
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1995-01-01"), max: new Date("2060-01-01"), noInvalidDate: true }),
      fc.constantFrom(...zones),
      fc.integer({ min: -365, max: 365 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      (at, timeZone, offset, workingDays) => {
        const calendar = { workingDays, holidays: [] };
        const due = dueOf(offset, { at, timeZone, calendar }) ?? "";
        const moved = daysBetween(dayOf(at.toISOString(), timeZone), due) - offset;
        expect(isWorkingDay(due, calendar)).toBe(true);
        expect(offset < 0 ? -moved : moved).toBeGreaterThanOrEqual(0);
        expect(Math.abs(moved)).toBeLessThan(7);
      },
    ),
  );
});
