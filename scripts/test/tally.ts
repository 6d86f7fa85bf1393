import { readFileSync } from "node:fs";

export type Tally = { passed: number; failed: number };

/** A runner that found no test, or left one out, has failed. */
export function tallyVitest(reportFile: string, code: number): Tally {
  const report = read(reportFile);
  const passed = Number(report?.numPassedTests ?? 0);
  const left = Number(report?.numPendingTests ?? 0) + Number(report?.numTodoTests ?? 0);
  return settle(passed, Number(report?.numFailedTests ?? 0) + left, code);
}

export function tallyPlaywright(reportFile: string, code: number): Tally {
  const stats = (read(reportFile)?.stats ?? {}) as Record<string, number>;
  const failed = (stats.unexpected ?? 0) + (stats.flaky ?? 0) + (stats.skipped ?? 0);
  return settle(stats.expected ?? 0, failed, code);
}

function settle(passed: number, failed: number, code: number): Tally {
  const isSilent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}

function read(file: string): Record<string, unknown> | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
