import { describe, expect, test } from "vitest";
import { daysLate, daysMoved, needsReason } from "./target-date";

const berlin = "Europe/Berlin";

describe("daysMoved", () => {
  test("counts calendar days of the workspace", () => {
    expect(daysMoved("2026-05-01T23:30:00.000Z", "2026-05-02T00:30:00.000Z", "UTC")).toBe(1);
    expect(daysMoved("2026-05-01T23:30:00.000Z", "2026-05-02T00:30:00.000Z", berlin)).toBe(0);
    expect(daysMoved("2026-03-28T12:00:00.000Z", "2026-03-30T12:00:00.000Z", berlin)).toBe(2);
    expect(daysMoved("2026-05-10T12:00:00.000Z", "2026-05-01T12:00:00.000Z", berlin)).toBe(-9);
  });

  test("setting and clearing are no shifts", () => {
    expect(daysMoved(null, "2026-05-01T12:00:00.000Z", berlin)).toBeNull();
    expect(daysMoved("2026-05-01T12:00:00.000Z", null, berlin)).toBeNull();
  });
});

test("a reason is needed from the eighth day on, and only for later", () => {
  expect(needsReason(7)).toBe(false);
  expect(needsReason(8)).toBe(true);
  expect(needsReason(-30)).toBe(false);
  expect(needsReason(null)).toBe(false);
});

test("late from the end of the target's day in the workspace's zone", () => {
  const target = "2026-05-01T09:00:00.000Z";
  expect(daysLate(target, "2026-05-01T21:59:59.999Z", berlin)).toBe(0);
  expect(daysLate(target, "2026-05-01T22:00:00.000Z", berlin)).toBe(1);
  expect(daysLate(target, "2026-05-12T10:00:00.000Z", berlin)).toBe(11);
});
