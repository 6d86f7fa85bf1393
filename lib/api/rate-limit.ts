import type { Rate } from "@/lib/auth/rate-window";

const windowSeconds = 60;

/** The customary headers, and the IETF's beside them. */
export function rateHeaders(rate: Rate, now: Date): Record<string, string> {
  const seconds = Math.max(0, Math.ceil((rate.resetAt.getTime() - now.getTime()) / 1000));
  return {
    "x-ratelimit-limit": String(rate.limit),
    "x-ratelimit-remaining": String(rate.remaining),
    "x-ratelimit-reset": String(Math.ceil(rate.resetAt.getTime() / 1000)),
    "ratelimit-policy": `"default";q=${rate.limit};w=${windowSeconds}`,
    ratelimit: `"default";r=${rate.remaining};t=${seconds}`,
  };
}
