import fc from "fast-check";
import { expect, test } from "vitest";
import { phaseKeyPattern } from "@/lib/contract/fields";
import { phaseKeyFrom } from "./phase-key";

const nobody = new Set<string>();

test("a key is the name in small letters, with underscores", () => {
  expect(phaseKeyFrom("Kick-off & planning", nobody)).toBe("kick_off_planning");
  expect(phaseKeyFrom("Customer’s go-live", nobody)).toBe("customers_go_live");
  expect(phaseKeyFrom("Übergabe", nobody)).toBe("ubergabe");
});

test("a name without a letter at its start still makes a key", () => {
  expect(phaseKeyFrom("2nd review", nobody)).toBe("phase_2nd_review");
  expect(phaseKeyFrom("…", nobody)).toMatch(/^phase/);
});

test("taken and reserved keys get the first free number", () => {
  expect(phaseKeyFrom("Review", new Set(["review", "review_2"]))).toBe("review_3");
  expect(phaseKeyFrom("Preset", nobody)).toBe("preset_2");
});

test("every name makes a key that fits and that nobody has", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: "grapheme" }), (name) => {
      const first = phaseKeyFrom(name, nobody);
      const second = phaseKeyFrom(name, new Set([first]));
      expect(first).toMatch(phaseKeyPattern);
      expect(second).toMatch(phaseKeyPattern);
      expect(second).not.toBe(first);
    }),
  );
});
