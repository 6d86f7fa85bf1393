import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { expect, test } from "@/e2e/fixtures";

test("the 31st call of a test key within a minute is 429, and waiting is enough", async ({ mint }) => {
  const { id, api } = await mint.key({ mode: "test" });
  const answers = await Promise.all(Array.from({ length: 30 }, () => api.get("/me")));
  expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(200));
  const remaining = answers.map(({ headers }) => Number(headers["x-ratelimit-remaining"]));
  expect(remaining.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  const { status, body, headers } = await api.get("/me");
  expect(status).toBe(429);
  const seconds = Number(headers["retry-after"]);
  expect(headers["retry-after"]).toMatch(/^(?:[1-9]|[1-5]\d|60)$/);
  expect(body).toEqual({
    error: {
      type: "rate_limit_error",
      code: "rate_limited",
      message: `Rate limit exceeded. Retry after ${seconds} seconds.`,
    },
  });
  expect(headers).toMatchObject({ "x-ratelimit-limit": "30", "x-ratelimit-remaining": "0" });
  expect(headers.ratelimit).toMatch(/^"default";r=0;t=\d+$/);
  expect(Math.abs(Number(headers["x-ratelimit-reset"]) - Date.now() / 1000 - seconds)).toBeLessThanOrEqual(2);
  await pass(`key:${id}`, seconds);
  expect((await api.get("/me")).status).toBe(200);
});

test("the window slides: an early burst does not open two at the edge", async ({ mint }) => {
  const { id, api } = await mint.key({ rate_limit_tier: "10" });
  for (let n = 0; n < 5; n++) await api.get("/me");
  await pass(`key:${id}`, 40);
  for (let n = 0; n < 5; n++) expect((await api.get("/me")).status).toBe(200);
  expect((await api.get("/me")).status).toBe(429);
  await pass(`key:${id}`, 21);
  const after = await Promise.all(Array.from({ length: 6 }, () => api.get("/me")));
  expect(after.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 429]);
});

test("a refused call costs nothing and changes nothing", async ({ mint, api }) => {
  const limited = await mint.key({ rate_limit_tier: "1" });
  await limited.api.get("/me");
  expect((await limited.api.post("/customers", { name: "x" })).status).toBe(429);
  expect((await limited.api.post("/customers", { name: "x" })).status).toBe(429);
  expect((await api.get("/customers")).body.data).toEqual([]);
});

test("each key has its own bucket", async ({ mint }) => {
  const one = await mint.key({ rate_limit_tier: "1" });
  const two = await mint.key({ rate_limit_tier: "1" });
  await one.api.get("/me");
  expect((await one.api.get("/me")).status).toBe(429);
  expect((await two.api.get("/me")).status).toBe(200);
});

test("many calls at once get exactly what is left", async ({ mint }) => {
  const { api } = await mint.key({ rate_limit_tier: "25" });
  const answers = await Promise.all(Array.from({ length: 50 }, () => api.get("/me")));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(25);
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
});

test("health, unknown routes and idempotent replays do not count", async ({ mint }) => {
  const { api } = await mint.key({ rate_limit_tier: "20" });
  const once = { "idempotency-key": "once" };
  const first = await api.post("/customers", { name: "x" }, once);
  expect(first.headers["x-ratelimit-remaining"]).toBe("19");
  for (let n = 0; n < 5; n++) {
    await api.get("/health");
    await api.get("/nothing");
    const replay = await api.post("/customers", { name: "x" }, once);
    expect(replay.headers["x-ratelimit-remaining"]).toBe("19");
  }
  expect((await api.get("/me")).headers["x-ratelimit-remaining"]).toBe("18");
});

test("a person has 1,200 a minute, whatever the session", async ({ as, workspace }) => {
  const one = await as(workspace.owner);
  const two = await as(workspace.owner);
  expect((await one.get("/me")).headers).toMatchObject({
    "x-ratelimit-limit": "1200",
    "x-ratelimit-remaining": "1199",
  });
  expect((await two.get("/me")).headers["x-ratelimit-remaining"]).toBe("1198");
});

test("failed authentication is slowed down per address, a valid key never", async ({
  api,
  anonymous,
  caller,
}) => {
  const statuses: number[] = [];
  for (let n = 0; n < 120; n += 20) {
    const answers = await Promise.all(Array.from({ length: 20 }, () => anonymous.get("/me")));
    statuses.push(...answers.map(({ status }) => status));
  }
  expect(statuses).toEqual(Array(120).fill(401));
  for (const headers of [{}, { authorization: "Bearer nonsense" }]) {
    const { status, body, headers: answered } = await caller.api(headers).get("/me");
    expect([status, body]).toMatchObject([
      429,
      { error: { type: "rate_limit_error", code: "rate_limited" } },
    ]);
    expect(answered["retry-after"]).toMatch(/^\d+$/);
  }
  expect((await api.get("/me")).status).toBe(200);
  expect((await anonymous.get("/health")).status).toBe(200);
});

/** Moves the hits of a bucket into the past, as if so many seconds had gone by. */
async function pass(bucket: string, seconds: number): Promise<void> {
  await db.execute(sql`
    update rate_windows set last_at = last_at - make_interval(secs => ${seconds}),
      hit_ats = array(select at - make_interval(secs => ${seconds}) from unnest(hit_ats) as at)
    where bucket = ${bucket}`);
}
