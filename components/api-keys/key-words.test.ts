import { describe, expect, it } from "vitest";
import type { ApiKey } from "@/lib/contract/api-key";
import { endOf, stateOf, tierWords } from "./key-words";

const clock = { now: "2026-11-20T14:00:00.000Z", timeZone: "Europe/Stockholm" };

const key: ApiKey = {
  object: "api_key",
  id: "key_1",
  name: "HubSpot sync",
  mode: "live",
  prefix: "pivotal_K8s9",
  rate_limit_tier: "plus",
  read_only: false,
  created_by: null,
  created_at: "2026-01-01T00:00:00.000Z",
  expires_at: null,
  revoked_at: null,
  last_used_at: null,
  last_used_ip: null,
  request_count: 0,
};

describe("the end of a key", () => {
  it.each([
    [{}, "working", undefined],
    [{ expires_at: "2026-12-03T22:59:59.999Z" }, "working", "Expires in 13 days"],
    [{ expires_at: "2026-12-04T22:59:59.999Z" }, "working", "Expires 4 Dec"],
    [{ expires_at: "2027-02-04T22:59:59.999Z" }, "working", "Expires 4 Feb 2027"],
    [{ expires_at: "2026-11-03T22:59:59.999Z" }, "expired", "Expired 3 Nov"],
    [{ revoked_at: "2026-11-21T12:30:00.000Z" }, "ending", "Ends in 22 hours"],
    [{ revoked_at: "2026-11-20T14:00:00.000Z" }, "revoked", "Revoked today"],
    [{ revoked_at: "2026-11-19T10:00:00.000Z" }, "revoked", "Revoked yesterday"],
    [{ revoked_at: "2026-08-05T22:30:00.000Z" }, "revoked", "Revoked 6 Aug"],
    [
      { revoked_at: "2026-08-06T10:00:00.000Z", expires_at: "2026-11-03T10:00:00.000Z" },
      "revoked",
      "Revoked 6 Aug",
    ],
  ] as const)("%j is %s", (ends, state, words) => {
    expect(stateOf({ ...key, ...ends }, clock.now)).toBe(state);
    expect(endOf({ ...key, ...ends }, clock)?.words).toBe(words);
  });
});

describe("tierWords", () => {
  it.each([
    ["plus", "Plus, 600/min"],
    ["standard", "Standard, 60/min"],
    ["test", "Test, 30/min"],
    ["1200", "1,200/min"],
  ])("%s is %s", (rate_limit_tier, words) => {
    expect(tierWords({ rate_limit_tier })).toBe(words);
  });
});
