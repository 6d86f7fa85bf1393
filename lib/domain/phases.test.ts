import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apiPhases } from "@/lib/contract/enums";
import { colourAt, orderFaults, phaseSequences } from "./phases";

const sequence = phaseSequences.api;
const keys = sequence.map(({ key }) => key);

test("a workspace starts with the phases that the API names", () => {
  expect(keys).toEqual(apiPhases);
});

test("each preset has unique keys, one launch phase, and the completed one last", () => {
  for (const preset of Object.values(phaseSequences)) {
    expect(new Set(preset.map(({ key }) => key)).size).toBe(preset.length);
    expect(preset.filter(({ kind }) => kind === "launch")).toHaveLength(1);
    expect(preset.map(({ kind }) => kind).indexOf("completed")).toBe(preset.length - 1);
  }
  expect(phaseSequences.classic.map(({ name }) => name)).toEqual([
    "Kickoff",
    "Integration",
    "UAT",
    "Launch",
    "Adoption",
    "Completed",
  ]);
});

test("hues follow the position and begin again at the second", () => {
  expect([1, 2, 7, 8, 13, 14].map(colourAt)).toEqual(["1", "2", "7", "2", "7", "2"]);
});

describe("orderFaults", () => {
  const faults = (order: readonly string[]) =>
    orderFaults(order, sequence).map(({ code, field }) => `${field} ${code}`);

  test("takes each order that ends with the completed phase", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(keys.slice(0, -1), { minLength: keys.length - 1 }), (open) => {
        expect(faults([...open, "completed"])).toEqual([]);
      }),
    );
  });

  test("names what is unknown, double, missing or out of its place", () => {
    expect(faults([...keys.slice(0, -1), "no_such", "completed"])).toEqual(["order[6] invalid_enum_value"]);
    expect(faults(["review", ...keys])).toEqual(["order[3] invalid_enum_value"]);
    expect(faults(keys.slice(1))).toEqual(["order missing_field"]);
    expect(faults(["completed", ...keys.slice(0, -1)])).toEqual(["order[0] invalid_enum_value"]);
    expect(faults([])).toHaveLength(keys.length);
  });
});
