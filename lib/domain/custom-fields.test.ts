import { expect, test } from "vitest";
import {
  type CustomFieldDefinition,
  customFieldFaults,
  definitionFaults,
  fieldValue,
  mergedFields,
  valueOfText,
} from "./custom-fields";

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
  [{ region: " " }, "missing_field", "custom_fields.region"],
  [{ note: "x".repeat(2001) }, "too_big", "custom_fields.note"],
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

test("a required field is missed although every object has something of its name", () => {
  const definition = { slug: "constructor", type: "string", options: [], required: true } as const;
  expect(customFieldFaults([definition], {}, "whole")).toMatchObject([{ code: "missing_field" }]);
  expect(fieldValue({}, "constructor")).toBeUndefined();
  expect(fieldValue({ constructor: "Hochtief" }, "constructor")).toBe("Hochtief");
});

test.each([
  ["select", [], "missing_field"],
  ["select", ["a", "b", "a"], "invalid_string"],
  ["number", ["a"], "unrecognized_keys"],
] as const)("a %s with the options %o is refused as %s", (type, options, code) => {
  expect(definitionFaults({ type, options })).toMatchObject([{ code, field: "options" }]);
});

test("a select with different options and a text without any are sound", () => {
  expect(definitionFaults({ type: "select", options: ["a", "A"] })).toEqual([]);
  expect(definitionFaults({ type: "string", options: [] })).toEqual([]);
});

test.each([
  ["number", " 1,200.5 ", 1200.5],
  ["number", "-3", -3],
  ["number", "0x10", "0x10"],
  ["number", "many", "many"],
  ["string", " 40 ", "40"],
  ["date", "2026-05-26", "2026-05-26"],
  ["select", "  ", null],
] as const)("as a %s, %o is read as %o", (type, text, value) => {
  expect(valueOfText({ type }, text)).toBe(value);
});
