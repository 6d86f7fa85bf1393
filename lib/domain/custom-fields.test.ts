import { expect, test } from "vitest";
import { type CustomFieldDefinition, customFieldFaults, mergedFields } from "./custom-fields";

const definitions: CustomFieldDefinition[] = [
  { slug: "region", type: "select", options: ["EMEA", "APAC"], required: true },
  { slug: "signed", type: "date", options: [], required: false },
  { slug: "seats", type: "number", options: [], required: false },
  { slug: "note", type: "string", options: [], required: false },
];

test("values that fit", () => {
  const values = { region: "EMEA", signed: "2026-11-16", seats: 40, note: null };
  expect(customFieldFaults(definitions, values, "whole")).toEqual([]);
});

test.each([
  [{ region: "Mars" }, "invalid_enum_value", "custom_fields.region"],
  [{ signed: "16 Nov" }, "invalid_string", "custom_fields.signed"],
  [{ signed: "2026-02-30" }, "invalid_string", "custom_fields.signed"],
  [{ seats: "40" }, "invalid_type", "custom_fields.seats"],
  [{ note: 1 }, "invalid_type", "custom_fields.note"],
  [{ colour: "red" }, "unrecognized_keys", "custom_fields.colour"],
  [{ region: null }, "missing_field", "custom_fields.region"],
])("%o is refused as %s", (values, code, field) => {
  expect(customFieldFaults(definitions, values, "part")).toMatchObject([{ code, field }]);
});

test("a required field is missed on the whole, not on a part", () => {
  expect(customFieldFaults(definitions, {}, "part")).toEqual([]);
  expect(customFieldFaults(definitions, {}, "whole")).toMatchObject([
    { code: "missing_field", field: "custom_fields.region" },
  ]);
});

test("a patch keeps what it does not name and clears by null", () => {
  expect(mergedFields({ region: "EMEA", seats: 40 }, { seats: null, note: "x" })).toEqual({
    region: "EMEA",
    note: "x",
  });
});
