import { expect, test } from "vitest";
import type { CustomField } from "@/lib/contract/custom-field";
import { fieldBodyOf, fieldPatchOf, fieldValuesOf } from "./field-form";

const tier: CustomField = {
  object: "custom_field",
  id: "field_1",
  label: "Tier",
  slug: "tier",
  type: "select",
  options: ["gold", "tin"],
  required: false,
  position: 1,
  created_at: "2026-05-26T17:21:09.412Z",
  updated_at: "2026-05-26T17:21:09.412Z",
};

test("a new field sends no empty slug, and options only where its type has them", () => {
  const empty = fieldValuesOf(undefined);
  expect(fieldBodyOf({ ...empty, label: "Tier", options: "a" })).toEqual({
    label: "Tier",
    type: "string",
    required: false,
  });
  expect(fieldBodyOf({ ...empty, label: "Tier", type: "select", options: " a \n\n b, c " })).toMatchObject({
    options: ["a", "b, c"],
  });
});

test("a change sends what differs", () => {
  const values = fieldValuesOf(tier);
  expect(fieldPatchOf(values, tier)).toEqual({});
  expect(fieldPatchOf({ ...values, options: "gold\ntin\nlead", required: true }, tier)).toEqual({
    options: ["gold", "tin", "lead"],
    required: true,
  });
  expect(fieldPatchOf({ ...values, slug: "", type: "string" }, tier)).toEqual({ type: "string" });
});
