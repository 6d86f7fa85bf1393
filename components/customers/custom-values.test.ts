import { expect, test } from "vitest";
import type { CustomField } from "@/lib/contract/custom-field";
import { customErrorsOf, customValuesOf } from "./custom-values";

const base = { object: "custom_field", options: [], required: true, position: 1 } as const;
const times = { created_at: "2026-05-26T17:21:09.412Z", updated_at: "2026-05-26T17:21:09.412Z" };
const fields: CustomField[] = [
  { ...base, ...times, id: "field_1", label: "Seats", slug: "seats", type: "number", options: [] },
  { ...base, ...times, id: "field_2", label: "Year", slug: "2026", type: "string", options: [] },
];

test("what is written becomes values, what is empty is left out", () => {
  const texts = { "custom_fields:seats": "1,200", "custom_fields:2026": " " } as const;
  expect(customValuesOf(fields, texts)).toEqual({ seats: 1200 });
});

test("a fault stands at the slot of its field", () => {
  const errors = customErrorsOf(fields, { "custom_fields:seats": "many" });
  expect(errors).toEqual({
    "custom_fields:seats": { type: "invalid_type", message: "Write a number, like 1,200 or 0.5." },
    "custom_fields:2026": { type: "missing_field", message: "This field is required." },
  });
});
