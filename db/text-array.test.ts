import { expect, test } from "vitest";
import { readTextArray } from "./text-array";

test.each([
  ["{}", []],
  ["{a,b}", ["a", "b"]],
  [String.raw`{"back\\slash","say \"hi\"","a, b","{x}"}`, ["back\\slash", 'say "hi"', "a, b", "{x}"]],
  ['{NULL,"NULL",""}', [null, "NULL", ""]],
  ['{"two\nlines"}', ["two\nlines"]],
])("%s", (literal, items) => {
  expect(readTextArray(literal)).toEqual(items);
});
