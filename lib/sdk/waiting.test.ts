import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ConnectionError, Pivotal, TimeoutError } from "./index.ts";

const settings = { apiKey: "pivotal_test_sesame", baseUrl: "http://localhost:3000" };
const answer = () => new Response("{}", { headers: { "content-type": "application/json" } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Answers only when it is told to stop. */
function silence(_: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
  });
}

it("tries again when the connection breaks, and then says that it did", async () => {
  const fetch = vi.fn(async (): Promise<Response> => Promise.reject(new TypeError("fetch failed")));
  const failing = expect(new Pivotal({ ...settings, fetch }).me.get()).rejects.toThrow(ConnectionError);
  await vi.runAllTimersAsync();
  await failing;
  expect(fetch).toHaveBeenCalledTimes(4);
  fetch.mockResolvedValueOnce(answer());
  await expect(new Pivotal({ ...settings, fetch }).me.get()).resolves.toEqual({});
});

it("waits for no answer longer than it may, each attempt anew", async () => {
  const fetch = vi.fn(silence);
  const failing = expect(
    new Pivotal({ ...settings, fetch, timeoutMs: 1_000, maxRetries: 1 }).me.get(),
  ).rejects.toThrow(TimeoutError);
  await vi.runAllTimersAsync();
  await failing;
  expect(fetch).toHaveBeenCalledTimes(2);
});

it("ends with the caller's signal, during a call and between two", async () => {
  const during = new AbortController();
  const reason = new Error("enough");
  const called = new Pivotal({ ...settings, fetch: silence }).me.get({ signal: during.signal });
  const ended = expect(called).rejects.toBe(reason);
  await vi.advanceTimersByTimeAsync(1);
  during.abort(reason);
  await ended;

  const between = new AbortController();
  const fetch = vi.fn(async () => new Response("{}", { status: 503, headers: { "retry-after": "60" } }));
  const waiting = new Pivotal({ ...settings, fetch }).me.get({ signal: between.signal });
  const stopped = expect(waiting).rejects.toBe(reason);
  await vi.advanceTimersByTimeAsync(59_000);
  between.abort(reason);
  await stopped;
  expect(fetch).toHaveBeenCalledTimes(1);
  expect(vi.getTimerCount()).toBe(0);
});

it("waits for as long as Retry-After says, and no longer", async () => {
  const fetch = vi.fn(async () => answer());
  fetch.mockResolvedValueOnce(new Response("{}", { status: 429, headers: { "retry-after": "41" } }));
  const call = new Pivotal({ ...settings, fetch }).me.get();
  await vi.advanceTimersByTimeAsync(40_999);
  expect(fetch).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  await call;
  expect(fetch).toHaveBeenCalledTimes(2);
});
