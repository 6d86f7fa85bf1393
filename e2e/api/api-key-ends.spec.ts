import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { MintedApiKey } from "@/lib/contract/api-key";

for (const [overlap, hours] of [
  ["1h", 1],
  ["24h", 24],
  ["7d", 168],
] as const) {
  test(`rotating with an overlap of ${overlap} lets both work until it ends`, async ({
    as,
    mint,
    caller,
    workspace,
  }) => {
    const old = await mint.key({ name: "Sync", read_only: true, rate_limit_tier: "77" });
    const admin = await as(workspace.owner);
    const before = Date.now();
    const { status, body } = await admin.post<MintedApiKey>(`/api-keys/${old.id}/rotate`, { overlap });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: "Sync",
      read_only: true,
      rate_limit_tier: "77",
      mode: "live",
      revoked_at: null,
    });
    expect(body.id).not.toBe(old.id);
    const successor = caller.api({ authorization: `Bearer ${body.key}` });
    expect([(await old.api.get("/me")).status, (await successor.get("/me")).status]).toEqual([200, 200]);
    const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, old.id));
    const lived = (row?.revokedAt?.getTime() ?? 0) - before;
    expect(Math.abs(lived - hours * 3_600_000)).toBeLessThan(10_000);
    await db.update(apiKeys).set({ revokedAt: new Date() }).where(eq(apiKeys.id, old.id));
    expect((await old.api.get("/me")).body).toMatchObject({ error: { code: "api_key_revoked" } });
    expect((await successor.get("/me")).status).toBe(200);
  });
}

test("rotating ends the old key at once by default, and only once", async ({ as, mint, workspace }) => {
  const old = await mint.key({ mode: "test" });
  const admin = await as(workspace.owner);
  const rotated = await admin.send<MintedApiKey>("POST", `/api-keys/${old.id}/rotate`);
  expect(rotated.body.key).toMatch(/^pivotal_test_/);
  expect((await old.api.get("/me")).body).toMatchObject({ error: { code: "api_key_revoked" } });
  const again = await admin.post(`/api-keys/${old.id}/rotate`);
  expect([again.status, again.body]).toMatchObject([409, { error: { code: "api_key_revoked_already" } }]);
  expect((await admin.post(`/api-keys/${old.id}/rotate`, { overlap: "2h" })).status).toBe(400);
});

test("rotating one key many times at once makes one successor", async ({ as, mint, workspace }) => {
  const { id } = await mint.key();
  const admin = await as(workspace.owner);
  const answers = await Promise.all(Array.from({ length: 10 }, () => admin.post(`/api-keys/${id}/rotate`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)]);
});

test("revoking cuts an overlap short", async ({ as, mint, workspace }) => {
  const old = await mint.key();
  const admin = await as(workspace.owner);
  await admin.post(`/api-keys/${old.id}/rotate`, { overlap: "7d" });
  expect((await admin.delete(`/api-keys/${old.id}`)).status).toBe(200);
  expect((await old.api.get("/me")).status).toBe(401);
});

test("revoking twice gives the same answer, and the key stays listed", async ({ as, mint, workspace }) => {
  const { id } = await mint.key();
  const admin = await as(workspace.owner);
  const first = await admin.delete(`/api-keys/${id}`);
  expect(first.body).toEqual({ object: "deleted", id, deleted: true });
  const second = await admin.delete(`/api-keys/${id}`);
  expect([second.status, second.text]).toEqual([200, first.text]);
  const { data } = (await admin.get<{ data: { id: string; revoked_at: string | null }[] }>("/api-keys")).body;
  expect(data.find((key) => key.id === id)?.revoked_at).toEqual(expect.any(String));
});

test("under load no request that starts after a revocation gets through", async ({ as, mint, workspace }) => {
  const { id, api } = await mint.key();
  const admin = await as(workspace.owner);
  let answeredAt = Number.POSITIVE_INFINITY;
  const late: number[] = [];
  const early: number[] = [];
  const start = async () => {
    const isLate = performance.now() >= answeredAt;
    const { status } = await api.get("/me");
    (isLate ? late : early).push(status);
  };
  const line = async () => {
    for (let n = 0; n < 20; n++) await start();
  };
  const load = Array.from({ length: 10 }, line);
  await expect.poll(() => early.length, { intervals: [5] }).toBeGreaterThan(20);
  expect((await admin.delete(`/api-keys/${id}`)).status).toBe(200);
  answeredAt = performance.now();
  await Promise.all([...load, start()]);
  expect(early).toContain(200);
  expect(late.filter((status) => status === 200)).toEqual([]);
  expect(late.length).toBeGreaterThan(0);
});

test("a revoked key is neither counted as used nor limited as one", async ({ mint, as, workspace }) => {
  const { id, api } = await mint.key();
  const admin = await as(workspace.owner);
  await admin.delete(`/api-keys/${id}`);
  const { headers } = await api.get("/me");
  expect(headers["x-ratelimit-limit"]).toBeUndefined();
  const { data } = (await admin.get<{ data: { id: string; request_count: number }[] }>("/api-keys")).body;
  expect(data.find((key) => key.id === id)?.request_count).toBe(0);
});

test("an expired key has no successor, which would be dead too", async ({ as, mint, workspace }) => {
  const { id } = await mint.key({ expires_at: new Date(Date.now() + 60_000).toISOString() });
  await db.update(apiKeys).set({ expiresAt: new Date() }).where(eq(apiKeys.id, id));
  const { status, body } = await (await as(workspace.owner)).post(`/api-keys/${id}/rotate`);
  expect([status, body]).toMatchObject([409, { error: { code: "api_key_revoked_already" } }]);
});
