import { afterEach, expect, it, vi } from "vitest";
import { ConflictError, ConnectionError, InternalError, PivotalError, RateLimitError } from "./errors.ts";
import { isWorthRepeating, waitMsOf } from "./retry.ts";

const now = Date.parse("2026-05-26T17:21:09Z");
const after = (value: string) =>
  new RateLimitError("Slower.", { status: 429, headers: new Headers({ "retry-after": value }) });

afterEach(() => vi.restoreAllMocks());

it.each([429, 500, 502, 503, 504])("repeats after %i", (status) => {
  expect(isWorthRepeating(new PivotalError("No.", { status }), false)).toBe(true);
});

it.each([400, 401, 403, 404, 409, 412, 413, 422, 501])("does not repeat after %i", (status) => {
  expect(isWorthRepeating(new PivotalError("No.", { status }), false)).toBe(false);
});

it("repeats when no answer came, and while the first attempt still runs", () => {
  expect(isWorthRepeating(new ConnectionError("Gone."), false)).toBe(true);
  const busy = new ConflictError("Busy.", { status: 409, code: "idempotency_key_in_use" });
  expect(isWorthRepeating(busy, false)).toBe(true);
});

it("repeats a change with ifMatch only when it was certainly not made", () => {
  expect(isWorthRepeating(new RateLimitError("Slower.", { status: 429 }), true)).toBe(true);
  expect(isWorthRepeating(new InternalError("No.", { status: 502 }), true)).toBe(false);
  expect(isWorthRepeating(new ConnectionError("Gone."), true)).toBe(false);
});

it("waits as long as the server asks for, in seconds or until a date", () => {
  expect(waitMsOf(0, after("41"), now)).toBe(41_000);
  expect(waitMsOf(5, after("0"), now)).toBe(0);
  expect(waitMsOf(0, after("Tue, 26 May 2026 17:21:39 GMT"), now)).toBe(30_000);
  expect(waitMsOf(0, after("Tue, 26 May 2026 17:20:00 GMT"), now)).toBe(0);
});

it("gives up at once when the server asks for more than two minutes", () => {
  expect(waitMsOf(0, after("121"), now)).toBeUndefined();
});

it("else backs off with full jitter, doubling up to eight seconds", () => {
  const error = new ConnectionError("Gone.");
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  expect([0, 1, 2, 3, 4, 9].map((made) => waitMsOf(made, error, now))).toEqual([
    250, 500, 1000, 2000, 4000, 4000,
  ]);
  expect(waitMsOf(0, after("soon"), now)).toBe(250);
  vi.spyOn(Math, "random").mockReturnValue(0);
  expect(waitMsOf(9, error, now)).toBe(0);
});
