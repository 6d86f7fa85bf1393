import { expect, test } from "vitest";
import { diffOf, nextRevision } from "./revision";

test("a revision is later than the one before, whatever the clock says", () => {
  const previous = new Date("2026-11-21T09:00:00.500Z");
  expect(nextRevision(new Date("2026-11-21T09:00:01.000Z"), previous).toISOString()).toBe(
    "2026-11-21T09:00:01.000Z",
  );
  expect(nextRevision(new Date("2026-11-21T08:00:00.000Z"), previous).toISOString()).toBe(
    "2026-11-21T09:00:00.501Z",
  );
});

test("a diff holds what really changes, lists and objects by value", () => {
  const present = { name: "Acme", tags: ["a"], plan: null as string | null };
  expect(diffOf(present, { name: "Acme", tags: ["a"] })).toEqual({});
  expect(diffOf(present, { tags: ["a", "b"], plan: "Growth" })).toEqual({
    tags: { old: ["a"], new: ["a", "b"] },
    plan: { old: null, new: "Growth" },
  });
});
