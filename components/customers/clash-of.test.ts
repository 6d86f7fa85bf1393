import { expect, test } from "vitest";
import type { Customer } from "@/lib/contract/customer";
import { clashOf } from "./clash-of";

const seen = { plan: "gold", tags: ["a"], custom_fields: { tier: "gold" } } as unknown as Customer;

test("changes of other fields do not clash", () => {
  const present = { ...seen, plan: "tin", custom_fields: { tier: "gold", seats: 3 } };
  expect(clashOf({ tags: ["b"], custom_fields: { tier: "lead" } }, seen, present)).toBeUndefined();
});

test("a change of the same field clashes, plain or custom", () => {
  expect(clashOf({ plan: "lead" }, seen, { ...seen, plan: "tin" })).toMatchObject({
    theirs: "tin",
    mine: "lead",
  });
  const present = { ...seen, custom_fields: { tier: "tin" } };
  expect(clashOf({ custom_fields: { tier: null } }, seen, present)).toMatchObject({
    theirs: "tin",
    mine: null,
  });
});
