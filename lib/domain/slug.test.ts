import fc from "fast-check";
import { expect, test } from "vitest";
import { freeSlug, slugFrom } from "./slug";

test.each([
  ["Acme Inc.", "acme-inc"],
  ["Łódzkie Zakłady Spożywcze S.A.", "lodzkie-zaklady-spozywcze-s-a"],
  ["Maya’s Café & Söhne", "mayas-cafe-sohne"],
  ["  --  ", ""],
  ["Северный Ветер", "severnyy-veter"],
])("%s is %s", (name, slug) => {
  expect(slugFrom(name)).toBe(slug);
});

test("any name makes a slug of the right form, or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (name) => {
      expect(slugFrom(name)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)?$/);
    }),
  );
});

test("a taken slug gets the next free number", () => {
  expect(freeSlug("acme", new Set())).toBe("acme");
  expect(freeSlug("acme", new Set(["acme"]))).toBe("acme-2");
  expect(freeSlug("acme", new Set(["acme", "acme-2", "acme-3"]))).toBe("acme-4");
});

test("a suffix stays within 63 characters", () => {
  const long = "a".repeat(63);
  expect(freeSlug(long, new Set([long]))).toBe(`${"a".repeat(61)}-2`);
});
