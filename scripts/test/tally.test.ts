import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { tallyPlaywright, tallyVitest } from "./tally.ts";

const folder = mkdtempSync(join(tmpdir(), "pivotal-tally-"));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content: unknown): string {
  const file = join(folder, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it("counts what both runners report", () => {
  expect(tallyVitest(report({ numPassedTests: 3, numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2 });
  expect(tallyPlaywright(report({ stats: { expected: 4, unexpected: 1 } }), 1)).toEqual({
    passed: 4,
    failed: 1,
  });
});

it("takes a test that was left out for a failed one", () => {
  expect(tallyVitest(report({ numPassedTests: 3, numPendingTests: 1 }), 0)).toEqual({ passed: 3, failed: 1 });
  expect(tallyPlaywright(report({ stats: { expected: 4, skipped: 2 } }), 0)).toEqual({
    passed: 4,
    failed: 2,
  });
});

it("takes a runner without tests, without a report or with a bad end for a failure", () => {
  expect(tallyVitest(report({ numPassedTests: 0 }), 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyPlaywright(join(folder, "nothing.json"), 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyVitest(report({ numPassedTests: 5, numFailedTests: 0 }), 1)).toEqual({ passed: 5, failed: 1 });
});
