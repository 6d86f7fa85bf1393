import fc from "fast-check";
import { expect, test } from "vitest";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "./working-days";

const week = { workingDays: [1, 2, 3, 4, 5], holidays: ["2026-12-24", "2026-12-25"] };

test("weekends and holidays are days off", () => {
  expect(isWorkingDay("2026-12-23", week)).toBe(true);
  expect(isWorkingDay("2026-12-24", week)).toBe(false);
  expect(isWorkingDay("2026-12-26", week)).toBe(false);
});

test("a working day stays, a day off moves over all that follow it", () => {
  expect(nextWorkingDay("2026-12-23", week)).toBe("2026-12-23");
  expect(nextWorkingDay("2026-12-24", week)).toBe("2026-12-28");
  expect(previousWorkingDay("2026-12-27", week)).toBe("2026-12-23");
  expect(nextWorkingDay("2026-12-26", { workingDays: [6, 7], holidays: [] })).toBe("2026-12-26");
});

test("without any working day nothing moves", () => {
  expect(nextWorkingDay("2026-12-26", { workingDays: [], holidays: [] })).toBe("2026-12-26");
});

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const calendar = fc.record({
  workingDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  holidays: fc.array(day, { maxLength: 20 }),
});

test("the next working day is one, not before the day, and none lies between", () => {
  fc.assert(
    fc.property(day, calendar, (from, rules) => {
      for (const [move, step] of [
        [nextWorkingDay, 1],
        [previousWorkingDay, -1],
      ] as const) {
        const found = move(from, rules);
        expect(isWorkingDay(found, rules)).toBe(true);
        let between = Temporal.PlainDate.from(from);
        while (between.toString() !== found) {
          expect(isWorkingDay(between.toString(), rules)).toBe(false);
          between = between.add({ days: step });
        }
      }
    }),
  );
});
