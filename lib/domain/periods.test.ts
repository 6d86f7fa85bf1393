import fc from "fast-check";
import { expect, test } from "vitest";
import { clocks } from "@/lib/contract/enums";
import { changeMoment, type Period, secondsOf, withChange } from "./periods";

const start = new Date("2026-05-26T09:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

const steps = fc.array(
  fc.record({
    /** Clocks of machines differ: a step may come from the past. */
    seconds: fc.integer({ min: -50, max: 500 }),
    phase: fc.constantFrom("review", "launch"),
    clock: fc.constantFrom(...clocks),
  }),
  { maxLength: 30 },
);

test("any sequence of changes leaves a gapless chain without empty periods", () => {
  fc.assert(
    fc.property(steps, (changes) => {
      let now = start;
      let chain: Period[] = withChange([], { at: start, phase: "review", clock: "us" });
      for (const { seconds, phase, clock } of changes) {
        now = new Date(now.getTime() + seconds * 1000);
        chain = withChange(chain, { at: changeMoment(chain.at(-1) as Period, now), phase, clock });
      }
      for (const [index, period] of chain.entries()) {
        const next = chain[index + 1];
        expect(period.endsAt?.getTime()).toBe(next?.startsAt.getTime());
        if (period.endsAt) expect(period.endsAt.getTime()).toBeGreaterThan(period.startsAt.getTime());
      }
      expect(chain.filter(({ endsAt }) => endsAt === null)).toHaveLength(1);
      expect(chain[0]?.startsAt).toEqual(start);
      const end = later(100_000);
      const total = clocks.reduce((sum, clock) => sum + secondsOf(chain, clock, end), 0);
      expect(total).toBe((end.getTime() - start.getTime()) / 1000);
    }),
  );
});

test("a change in the same millisecond replaces the empty period", () => {
  const chain = withChange([], { at: start, phase: "review", clock: "us" });
  expect(withChange(chain, { at: start, phase: "review", clock: "customer" })).toEqual([
    { startsAt: start, endsAt: null, phase: "review", clock: "customer" },
  ]);
});

test("the clock stands while paused or waiting", () => {
  const periods: Period[] = [
    { startsAt: start, endsAt: later(100), phase: "review", clock: "us" },
    { startsAt: later(100), endsAt: later(400), phase: "review", clock: "customer" },
    { startsAt: later(400), endsAt: later(450), phase: "review", clock: "nobody" },
    { startsAt: later(450), endsAt: null, phase: "review", clock: "us" },
  ];
  expect(secondsOf(periods, "us", later(470.9))).toBe(120);
  expect(secondsOf(periods, "customer", later(470))).toBe(300);
});
