import { expect, test } from "vitest";
import { fieldFiltersOf, fieldPairsOf } from "./custom-field-filters";
import type { CustomFieldDefinition } from "./custom-fields";

const definitions: CustomFieldDefinition[] = [
  { slug: "tier", type: "select", options: ["gold", "tin"], required: true },
  { slug: "seats", type: "number", options: [], required: false },
  { slug: "city", type: "string", options: [], required: false },
];

test("pairs of a URL stand by slug, and go back the same way", () => {
  const pairs = ["tier:gold", "tier:tin", "city:a:b, c", "seats:40"];
  const filters = fieldFiltersOf(definitions, pairs);
  expect(filters).toEqual({ tier: ["gold", "tin"], city: ["a:b, c"], seats: ["40"] });
  expect(fieldPairsOf(filters)).toEqual(pairs);
});

test("what no customer can have is left out", () => {
  const pairs = ["tier:lead", "tier:", "level:gold", "constructor:x", "seats:many", "nothing", "city: "];
  expect(fieldFiltersOf(definitions, pairs)).toEqual({});
});
