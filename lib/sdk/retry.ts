import { ConnectionError, type PivotalError } from "./errors.ts";

const firstWaitMs = 500;
const longestWaitMs = 8_000;
/** Longer than any limit of the API asks for; who says more will not be back soon. */
const longestRetryAfterMs = 120_000;
const passing = new Set([429, 500, 502, 503, 504]);

/** Whether the same call may succeed a moment later, and does no harm if it succeeded already. */
export function isWorthRepeating(error: PivotalError, isConditional: boolean): boolean {
  if (error.status === 429) return true;
  // Had the lost attempt been made, a second one would meet a version of its own making.
  if (isConditional) return false;
  if (error instanceof ConnectionError) return true;
  return passing.has(error.status ?? 0) || error.code === "idempotency_key_in_use";
}

/** How long to wait before the next attempt: what the server asks for, else backoff with full jitter. */
export function waitMsOf(attempt: number, error: PivotalError, now = Date.now()): number | undefined {
  const asked = askedMsOf(error.headers?.get("retry-after"), now);
  if (asked !== undefined) return asked <= longestRetryAfterMs ? asked : undefined;
  return Math.random() * Math.min(longestWaitMs, firstWaitMs * 2 ** attempt);
}

/** Seconds, or the date of HTTP. */
function askedMsOf(header: string | null | undefined, now: number): number | undefined {
  if (header === null || header === undefined) return undefined;
  const ms = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", end);
      resolve();
    }, ms);
    signal?.addEventListener("abort", end, { once: true });
  });
}
