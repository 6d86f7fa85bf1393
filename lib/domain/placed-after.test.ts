import { expect, test } from "vitest";
import { placedAfter } from "./placed-after";

test.each([
  ["a", "c", "bca"],
  ["c", "a", "acb"],
  ["c", null, "cab"],
  ["new", "b", "ab(new)c"],
  ["b", "b", "abc"],
  ["b", "a", "abc"],
])("%s after %s", (id, after, order) => {
  const letters = placedAfter(["a", "b", "c"], id, after).map((one) => (one === "new" ? "(new)" : one));
  expect(letters.join("")).toBe(order);
});
