import fc from "fast-check";
import { expect, test } from "vitest";
import { daysText, readDays } from "./target-days";

test("what is shown can be read again", () => {
  expect(daysText(1)).toBe("1 day");
  expect(daysText(null)).toBe("");
  fc.assert(
    fc.property(fc.option(fc.integer({ min: 1, max: 365 })), (days) => {
      expect(readDays(daysText(days))).toBe(days);
    }),
  );
});

test("people write days in several ways, and nothing else is days", () => {
  expect([" 7 ", "7d", "7 D", "7 Days"].map(readDays)).toEqual([7, 7, 7, 7]);
  expect(["0", "366", "1000", "1.5", "-3", "week", "7 weeks"].map(readDays)).toEqual(
    Array(7).fill(undefined),
  );
});
