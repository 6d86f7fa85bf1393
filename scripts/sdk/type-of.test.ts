import { expect, it } from "vitest";
import { type Schema, typeOf } from "./type-of.ts";

const cases: readonly [Schema, string][] = [
  [{ $ref: "#/components/schemas/Customer" }, "Customer"],
  [{ type: "string", const: "list" }, '"list"'],
  [{ type: "string", enum: ["a", "b"] }, '"a" | "b"'],
  [{ anyOf: [{ enum: ["a"] }, { type: "string" }] }, '"a" | (string & {})'],
  [{ anyOf: [{ type: "integer" }, { type: "number" }, { type: "null" }] }, "number | null"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ type: "array", items: { type: ["string", "null"] } }, "(string | null)[]"],
  [{ type: "array", prefixItems: [{ type: "string" }], items: { type: "null" } }, "[string, ...null[]]"],
  [{ type: "object", additionalProperties: { $ref: "#/$defs/Json" } }, "{ [key: string]: Json }"],
  [
    { type: "object", propertyNames: { enum: ["a", "b"] }, additionalProperties: { type: "null" } },
    '{ [Key in "a" | "b"]?: null }',
  ],
  [{ allOf: [{ $ref: "#/A" }, { anyOf: [{ $ref: "#/B" }, { type: "null" }] }] }, "A & (B | null)"],
  [{}, "unknown"],
];

it.each(cases)("%j", (schema, type) => {
  expect(typeOf(schema)).toBe(type);
});

it("writes an object with its comments, and may leave out what is not required", () => {
  const properties = { id: { type: "string" }, "a-b": { type: "null", description: "*/ ends" } };
  expect(typeOf({ type: "object", properties, required: ["id"], additionalProperties: false })).toBe(
    '{\n  id: string;\n  /** *\\/ ends */\n  "a-b"?: null | undefined;\n}',
  );
});

it("guesses nothing", () => {
  expect(() => typeOf({ type: "file" })).toThrow("No type is known");
});
