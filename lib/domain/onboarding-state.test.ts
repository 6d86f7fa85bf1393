import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onboardingStates } from "@/lib/contract/enums";
import { clockOf, contradicts, type Standing, standingAfter } from "./onboarding-state";

const active: Standing = { state: "active", waiting: false };
const waiting: Standing = { state: "waiting", waiting: true };

describe("standingAfter", () => {
  test.each<[string, Standing, Parameters<typeof standingAfter>[1], Standing]>([
    ["the state waiting sets the flag", active, { state: "waiting" }, waiting],
    ["the flag sets the state", active, { waiting: true }, waiting],
    ["taking the flag makes waiting active", waiting, { waiting: false }, active],
    ["active clears the flag", { state: "at_risk", waiting: true }, { state: "active" }, active],
    ["at risk keeps the flag", waiting, { state: "at_risk" }, { state: "at_risk", waiting: true }],
    ["paused keeps the flag", waiting, { state: "paused" }, { state: "paused", waiting: true }],
    [
      "the flag leaves at risk",
      { state: "at_risk", waiting: true },
      { waiting: false },
      { state: "at_risk", waiting: false },
    ],
    [
      "the flag leaves paused",
      { state: "paused", waiting: false },
      { waiting: true },
      { state: "paused", waiting: true },
    ],
    ["both at once", active, { state: "at_risk", waiting: true }, { state: "at_risk", waiting: true }],
    ["nothing wanted", waiting, {}, waiting],
  ])("%s", (_, present, wanted, expected) => {
    expect(standingAfter(present, wanted)).toEqual(expected);
  });

  test("keeps waiting and its flag together whatever is wanted, and is settled after one step", () => {
    const standing = fc
      .record({ state: fc.constantFrom(...onboardingStates), waiting: fc.boolean() })
      .map((given) => standingAfter(given, { state: given.state }));
    const wanted = fc.record(
      { state: fc.constantFrom(...onboardingStates), waiting: fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(standing, wanted, (present, want) => {
        fc.pre(!contradicts(want, false));
        const next = standingAfter(present, want);
        if (next.state === "waiting") expect(next.waiting).toBe(true);
        if (next.state === "active") expect(next.waiting).toBe(false);
        if (want.state !== undefined) expect(next.state).toBe(want.state);
        if (want.waiting !== undefined) expect(next.waiting).toBe(want.waiting);
        expect(standingAfter(next, want)).toEqual(next);
      }),
    );
  });
});

test("contradicts finds what cannot both be meant", () => {
  expect(contradicts({ state: "waiting", waiting: false }, false)).toBe(true);
  expect(contradicts({ state: "active", waiting: true }, false)).toBe(true);
  expect(contradicts({ state: "paused", waiting: true }, false)).toBe(false);
  expect(contradicts({ state: "at_risk", waiting: false }, false)).toBe(false);
  expect(contradicts({ state: "at_risk" }, true)).toBe(true);
  expect(contradicts({ waiting: true }, true)).toBe(true);
  expect(contradicts({ state: "active", waiting: false }, true)).toBe(false);
});

test("clockOf: the customer's runs only while we wait and are not paused", () => {
  expect(clockOf(active, false)).toBe("us");
  expect(clockOf({ state: "at_risk", waiting: false }, false)).toBe("us");
  expect(clockOf(waiting, false)).toBe("customer");
  expect(clockOf({ state: "at_risk", waiting: true }, false)).toBe("customer");
  expect(clockOf({ state: "paused", waiting: true }, false)).toBe("nobody");
  expect(clockOf(active, true)).toBe("nobody");
});
