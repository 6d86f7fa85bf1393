import { expect, test } from "vitest";
import { prefers } from "./accept";

test.each([
  [null, false],
  ["*/*", false],
  ["application/json", false],
  ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", false],
  ["text/csv, application/json", false],
  ["application/json;q=0.9, text/csv;q=0.5", false],
  ["text/csv;q=0", false],
  ["text/*;q=0.5, text/csv;q=0.1, */*;q=0.2", false],
  ["text/csv;q=nonsense", false],
  ["text/csv", true],
  ["TEXT/CSV; charset=utf-8", true],
  ["text/csv, */*;q=0.1", true],
  ["text/*", true],
  ["application/json;q=0.5, text/csv", true],
])("Accept: %s asks for CSV: %s", (accept, isCsv) => {
  expect(prefers("text/csv", accept)).toBe(isCsv);
});
