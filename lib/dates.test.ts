import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  formatAgo,
  formatClock,
  formatDay,
  formatDays,
  formatDue,
  formatDuration,
  formatLate,
  formatLongDay,
  formatMoment,
  formatSlip,
} from "./dates";

const stockholm = "Europe/Stockholm";
const now = "2026-11-20T14:00:00.000Z";
const today = "2026-11-20";

describe("dayOf", () => {
  it.each([
    ["2026-11-20T23:30:00.000Z", stockholm, "2026-11-21"],
    ["2026-11-20T23:30:00.000Z", "America/Los_Angeles", "2026-11-20"],
    ["2026-11-20T10:30:00.000Z", "Pacific/Kiritimati", "2026-11-21"],
    ["2027-01-01T00:00:00.000Z", "UTC", "2027-01-01"],
  ])("%s in %s is %s", (instant, zone, day) => {
    expect(dayOf(instant, zone)).toBe(day);
  });
});

describe("daysBetween", () => {
  it("counts calendar days over a change of clocks and a year", () => {
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
    expect(daysBetween("2026-11-20", "2026-11-11")).toBe(-9);
  });
});

describe("addDays", () => {
  it("runs over months, years and a change of clocks", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2026-11-20", 90)).toBe("2027-02-18");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  });
});

describe("endOfDay", () => {
  it.each([
    ["2026-11-20", stockholm, "2026-11-20T22:59:59.999Z"],
    ["2026-03-29", stockholm, "2026-03-29T21:59:59.999Z"],
    ["2026-10-25", stockholm, "2026-10-25T22:59:59.999Z"],
    ["2026-11-20", "America/Los_Angeles", "2026-11-21T07:59:59.999Z"],
    ["2026-11-20", "Pacific/Kiritimati", "2026-11-20T09:59:59.999Z"],
    ["2026-11-20", "Asia/Kathmandu", "2026-11-20T18:14:59.999Z"],
  ])("%s in %s ends at %s", (day, zone, instant) => {
    expect(endOfDay(day, zone)).toBe(instant);
    expect(dayOf(instant, zone)).toBe(day);
  });
});

describe("formatDue", () => {
  it.each([
    ["2026-11-20", "today"],
    ["2026-11-21", "tomorrow"],
    ["2026-11-19", "yesterday"],
    ["2026-11-24", "in 4 days"],
    ["2026-11-18", "2 days late"],
    ["2026-12-04", "in 14 days"],
    ["2026-12-05", "5 Dec"],
    ["2026-11-06", "14 days late"],
    ["2026-11-05", "5 Nov"],
    ["2027-01-08", "8 Jan 2027"],
  ])("%s is said %s", (day, words) => {
    expect(formatDue(day, today)).toBe(words);
  });
});

describe("formatAgo", () => {
  it.each([
    ["2026-11-20T13:59:31.000Z", "just now"],
    ["2026-11-20T13:42:00.000Z", "18 min ago"],
    ["2026-11-20T12:59:00.000Z", "1 hour ago"],
    ["2026-11-20T12:00:00.000Z", "2 hours ago"],
    ["2026-11-20T00:10:00.000Z", "13 hours ago"],
    ["2026-11-19T22:30:00.000Z", "yesterday"],
    ["2026-11-18T14:00:00.000Z", "2 days ago"],
    ["2026-11-07T14:00:00.000Z", "13 days ago"],
    ["2026-11-06T14:00:00.000Z", "2 weeks ago"],
    ["2026-10-30T14:00:00.000Z", "3 weeks ago"],
    ["2026-08-04T14:00:00.000Z", "4 Aug"],
    ["2025-08-04T14:00:00.000Z", "4 Aug 2025"],
  ])("%s is said %s", (instant, words) => {
    expect(formatAgo(instant, now, stockholm)).toBe(words);
  });

  it.each([
    ["2026-11-20T14:00:20.000Z", "in a moment"],
    ["2026-11-20T14:18:00.000Z", "in 18 min"],
    ["2026-11-21T12:00:00.000Z", "in 22 hours"],
    ["2026-11-21T20:00:00.000Z", "tomorrow"],
    ["2026-11-24T14:00:00.000Z", "in 4 days"],
  ])("what comes: %s is said %s", (instant, words) => {
    expect(formatAgo(instant, now, stockholm)).toBe(words);
  });

  it("counts hours through midnight", () => {
    expect(formatAgo("2026-11-20T21:00:00.000Z", "2026-11-20T23:30:00.000Z", stockholm)).toBe("2 hours ago");
  });
});

describe("moments", () => {
  it("says the exact moment with its zone", () => {
    const moment = "2026-11-24T08:00:00.000Z";
    expect(formatMoment(moment, stockholm)).toBe("Tuesday 24 November 2026, 09:00 Europe/Stockholm");
    expect(formatClock(moment, now, stockholm)).toBe("Tue 24 Nov 09:00");
    expect(formatMoment("2026-11-23T23:00:00.000Z", stockholm)).toContain("24 November 2026, 00:00");
  });

  it("says days", () => {
    expect(formatDay("2026-12-04", today)).toBe("4 Dec");
    expect(formatDay("2026-09-01", today)).toBe("1 Sep");
    expect(formatLongDay("2026-11-24")).toBe("Tuesday 24 November 2026");
  });
});

describe("durations", () => {
  it("says them short, long, as slip and as lateness", () => {
    expect(formatDuration(19)).toBe("19 d");
    expect(formatDays(19)).toBe("19 days");
    expect(formatDays(1)).toBe("1 day");
    expect(formatSlip(9)).toBe("+9 d");
    expect(formatSlip(-3)).toBe("−3 d");
    expect(formatSlip(0)).toBe("0 d");
    expect(formatLate(3)).toBe("3 d late");
  });
});
