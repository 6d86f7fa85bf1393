import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { idempotentRequests } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";

const once = { "idempotency-key": "order-66" };

test("the same request gets the same bytes again, and says so", async ({ api }) => {
  const first = await api.post("/customers", { name: "Łódź", metadata: { z: 1, a: 2 } }, once);
  expect(first.status).toBe(201);
  expect(first.headers["idempotent-replayed"]).toBeUndefined();
  await api.patch("/customers/1", { name: "Changed since" });
  const again = await api.post("/customers", { name: "Łódź", metadata: { z: 1, a: 2 } }, once);
  expect([again.status, again.text]).toEqual([201, first.text]);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect(again.headers["x-request-id"]).not.toBe(first.headers["x-request-id"]);
  expect((await api.get("/customers")).body.data).toHaveLength(1);
});

test("another body with the same key is a conflict", async ({ api }) => {
  await api.post("/customers", { name: "A" }, once);
  for (const other of [{ name: "B" }, { name: "A", plan: null }, {}]) {
    const { status, body } = await api.post("/customers", other, once);
    expect([status, body]).toMatchObject([
      409,
      { error: { type: "conflict", code: "idempotency_key_reused" } },
    ]);
  }
  expect((await api.get("/customers")).body.data).toHaveLength(1);
});

test("thirty at once make exactly one", async ({ api }) => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => api.post("/customers", { name: "One" }, once)),
  );
  const made = answers.filter(({ status }) => status === 201);
  expect(made.length).toBeGreaterThan(0);
  expect(new Set(made.map(({ text }) => text)).size).toBe(1);
  for (const { status, body } of answers.filter((answer) => answer.status !== 201)) {
    expect([status, body]).toMatchObject([409, { error: { code: "idempotency_key_in_use" } }]);
  }
  expect(made.filter(({ headers }) => headers["idempotent-replayed"] === undefined)).toHaveLength(1);
  expect((await api.get("/customers")).body.data).toHaveLength(1);
  expect((await api.post("/customers", { name: "One" }, once)).text).toBe(made[0]?.text);
});

test("failures are not kept: the same key may try again", async ({ api }) => {
  await api.post("/customers", { name: "A", slug: "a" });
  expect((await api.post("/customers", { nmae: "x" }, once)).status).toBe(400);
  expect((await api.post("/customers", { name: "B", slug: "a" }, once)).status).toBe(409);
  expect((await api.post("/customers", { name: "B", owner_id: "user_x" }, once)).status).toBe(400);
  const { status, body } = await api.post("/customers", { name: "B", slug: "b" }, once);
  expect([status, body.display_id]).toEqual([201, 2]);
});

test("a key is 1 to 255 printable characters", async ({ api }) => {
  for (const [key, code] of [
    ["", "too_small"],
    ["x".repeat(256), "too_big"],
    ["ü", "invalid_string"],
    ["a\tb", "invalid_string"],
  ]) {
    const answer = await api.post("/customers", { name: "x" }, { "idempotency-key": key ?? "" });
    expect([answer.status, answer.body], key).toMatchObject([
      400,
      { error: { code, field: "Idempotency-Key" } },
    ]);
  }
  for (const key of ["x", "x".repeat(255), "a b", "'; --", "~!@#$%^&*()"]) {
    const { status } = await api.post("/customers", { name: "x" }, { "idempotency-key": key });
    expect(status, key).toBe(201);
  }
  expect((await api.get("/customers")).body.data).toHaveLength(5);
});

test("a key counts in its workspace only", async ({ api, mint }) => {
  const other = await mint.key({}, await mint.workspace());
  const here = await api.post("/customers", { name: "Same" }, once);
  const there = await other.api.post("/customers", { name: "Same" }, once);
  expect(there.status).toBe(201);
  expect(there.headers["idempotent-replayed"]).toBeUndefined();
  expect(there.body.id).not.toBe(here.body.id);
});

test("another key of the workspace may repeat the request, as after a rotation", async ({ api, mint }) => {
  const first = await api.post("/customers", { name: "x" }, once);
  const again = await (await mint.key()).api.post("/customers", { name: "x" }, once);
  expect(again.text).toBe(first.text);
  expect(
    (await (await mint.key({ read_only: true })).api.post("/customers", { name: "x" }, once)).status,
  ).toBe(403);
});

test("a replay shows nobody what they could not have done", async ({ api, as, mint }) => {
  const made = await api.post("/customers", { name: "x" }, once);
  for (const role of ["member", "viewer"] as const) {
    const person = await as(await mint.member(role));
    const answer = await person.post("/customers", { name: "x" }, once);
    expect(answer.status).not.toBe(201);
    expect(answer.text).not.toContain(String(made.body.id));
  }
});

test("what is stored is bound to one path, and no secret is", async ({ as, workspace }) => {
  const admin = await as(workspace.owner);
  const first = await admin.post("/api-keys", { name: "x" }, once);
  const second = await admin.post("/api-keys", { name: "x" }, once);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.key).not.toBe(first.body.key);
  const rotated = await admin.post(`/api-keys/${first.body.id}/rotate`, {}, once);
  expect(rotated.status).toBe(201);
  await admin.post("/customers", { name: "x" }, once);
  const rows = await stored(workspace.id);
  expect(rows.map(({ path }) => path)).toEqual(["/api/v1/customers"]);
});

test("PATCH and DELETE ignore the header", async ({ api, workspace }) => {
  await api.post("/customers", { name: "x" });
  expect((await api.patch("/customers/1", { plan: "a" }, once)).body.plan).toBe("a");
  expect((await api.patch("/customers/1", { plan: "b" }, once)).body.plan).toBe("b");
  expect((await api.delete("/customers/1", { "idempotency-key": "" })).status).toBe(200);
  expect(await stored(workspace.id)).toEqual([]);
});

test("a stored answer goes with the row: kept for a day, then free again", async ({ api, workspace }) => {
  await api.post("/customers", { name: "x" }, once);
  const [row] = await stored(workspace.id);
  expect(Math.abs(Date.now() - (row?.createdAt.getTime() ?? 0))).toBeLessThan(30_000);
  await db
    .update(idempotentRequests)
    .set({ createdAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(idempotentRequests.workspaceId, workspace.id));
  const again = await api.post("/customers", { name: "Another body" }, once);
  expect(again.status).toBe(201);
});

function stored(workspaceId: string) {
  return db.select().from(idempotentRequests).where(eq(idempotentRequests.workspaceId, workspaceId));
}
