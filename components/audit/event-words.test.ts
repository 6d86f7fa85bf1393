import { expect, test } from "vitest";
import { changesOf, fieldName, valueWords } from "./event-words";

test.each([
  ["plan", "Plan"],
  ["owner_id", "Owner"],
  ["is_primary", "Primary"],
  ["hubspot_company_id", "Hubspot company"],
  ["mrr", "MRR"],
])("%s is called %s", (field, name) => {
  expect(fieldName(field)).toBe(name);
});

test("values are said as people read them", () => {
  const maya = {
    object: "member",
    id: "user_1",
    number: 1,
    name: "Maya",
    email: "m@h.io",
    role: "owner",
    joined_at: "",
  } as const;
  expect(valueWords("owner_id", "user_1", [maya])).toBe("Maya");
  expect(valueWords("owner_id", "user_2", [maya])).toBe("a former member");
  expect(valueWords("tags", ["a", "b"], [])).toBe("a, b");
  expect(valueWords("tags", [], [])).toBe("–");
  expect(valueWords("plan", null, [])).toBe("–");
  expect(valueWords("mrr", 12000, [])).toBe("12,000");
  expect(valueWords("is_primary", true, [])).toBe("yes");
  expect(valueWords("status", "at_risk", [])).toBe("at risk");
});

test("of the custom fields only those that differ are told, each by itself", () => {
  const custom_fields = { old: { tier: "gold", seats: 3 }, new: { "contract-type": "SaaS", seats: 3 } };
  expect(changesOf({ diff: { plan: { old: null, new: "x" }, custom_fields } })).toEqual([
    ["plan", { old: null, new: "x" }],
    ["tier", { old: "gold", new: null }],
    ["contract_type", { old: null, new: "SaaS" }],
  ]);
});
