import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, auditNames } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";

const named = { "x-request-id": "order-66" };

test("creating, changing and deleting a customer each leave their event", async ({ as, workspace }) => {
  const { owner } = workspace;
  const api = await as(owner);
  const { id, display_id } = (await api.post("/customers", { name: "A", plan: "p" }, named)).body;
  await api.patch("/customers/1", { plan: null, tags: ["t"], metadata: { a: 1 } }, named);
  await api.patch("/customers/1", { status: "at_risk", name: "B" }, named);
  await api.delete("/customers/1", named);
  const common = {
    actorType: "member",
    actorId: owner.id,
    targetType: "customer",
    targetId: id,
    targetDisplayId: display_id,
    customerId: id,
    requestId: "order-66",
    testMode: false,
  };
  expect(await eventsOf(workspace.id)).toMatchObject([
    { ...common, event: "customer_created" },
    {
      ...common,
      event: "customer_updated",
      diff: {
        plan: { old: "p", new: null },
        tags: { old: [], new: ["t"] },
        metadata: { old: {}, new: { a: 1 } },
      },
    },
    { ...common, event: "customer_status_changed", diff: { status: { old: "active", new: "at_risk" } } },
    { ...common, event: "customer_updated", diff: { name: { old: "A", new: "B" } } },
    { ...common, event: "customer_deleted" },
  ]);
});

test("a change of status alone is one event", async ({ api, workspace }) => {
  await api.post("/customers", { name: "A" });
  await api.patch("/customers/1", { status: "churned" });
  const events = (await eventsOf(workspace.id)).map(({ event }) => event);
  expect(events).toEqual(["api_key_created", "customer_created", "customer_status_changed"]);
});

test("keys leave theirs, without a secret", async ({ as, workspace }) => {
  const admin = await as(workspace.owner);
  const one = (await admin.post("/api-keys", { name: "Sync" }, named)).body;
  const two = (await admin.post(`/api-keys/${one.id}/rotate`, { overlap: "1h" }, named)).body;
  await admin.delete(`/api-keys/${two.id}`, named);
  const events = await eventsOf(workspace.id);
  expect(events).toMatchObject([
    { event: "api_key_created", targetId: one.id, diff: { name: { old: null, new: "Sync" } } },
    { event: "api_key_rotated", targetId: one.id, diff: { successor: { old: null, new: two.id } } },
    { event: "api_key_revoked", targetId: two.id },
  ]);
  expect(events.every(({ requestId }) => requestId === "order-66")).toBe(true);
  const text = JSON.stringify(events);
  for (const { key } of [one, two]) expect(text).not.toContain(String(key).slice(14));
});

test("a key is the actor of what it does, a test key marked as such", async ({ mint, workspace }) => {
  for (const mode of ["live", "test"] as const) {
    const { id, api } = await mint.key({ mode, name: `Key ${mode}` });
    await api.post("/customers", { name: mode });
    const [last] = (await eventsOf(workspace.id)).slice(-1);
    expect(last).toMatchObject({ actorType: "api_key", actorId: id, testMode: mode === "test" });
    const [name] = await db
      .select()
      .from(auditNames)
      .where(and(eq(auditNames.workspaceId, workspace.id), eq(auditNames.id, last?.actorNameId ?? "")));
    expect(name).toMatchObject({ actorType: "api_key", actorId: id, name: `Key ${mode}` });
  }
});

test("what is refused or changes nothing leaves nothing", async ({ api, as, mint, workspace }) => {
  const { id } = await mint.customer({ name: "A", slug: "a", plan: "p" });
  const { id: keyId, api: reader } = await mint.key({ read_only: true });
  const viewer = await as(await mint.member("viewer"));
  const admin = await as(workspace.owner);
  await admin.delete(`/api-keys/${keyId}`);
  const before = await eventsOf(workspace.id);
  const statuses = [
    (await api.post("/customers", { name: "" })).status,
    (await api.post("/customers", { name: "B", slug: "a" })).status,
    (await api.post("/customers", { name: "B", owner_id: "user_x" })).status,
    (await api.patch("/customers/1", { plan: "p" })).status,
    (await api.patch("/customers/1", {})).status,
    (await api.patch("/customers/1", { plan: "q" }, { "if-match": '"x"' })).status,
    (await api.patch("/customers/99", { plan: "q" })).status,
    (await viewer.patch(`/customers/${id}`, { plan: "q" })).status,
    (await viewer.delete(`/customers/${id}`)).status,
    (await reader.post("/customers", { name: "B" })).status,
    (await admin.delete(`/api-keys/${keyId}`)).status,
    (await admin.post(`/api-keys/${keyId}/rotate`)).status,
    (await admin.post("/api-keys", { name: "x", expires_at: "2020-01-01T00:00:00Z" })).status,
  ];
  expect(statuses).toEqual([400, 409, 400, 200, 200, 412, 404, 403, 403, 401, 200, 409, 400]);
  expect(await eventsOf(workspace.id)).toEqual(before);
});

test("a replay and a second delete leave no second event", async ({ api, workspace }) => {
  const once = { "idempotency-key": "once" };
  for (let n = 0; n < 3; n++) await api.post("/customers", { name: "A" }, once);
  for (let n = 0; n < 3; n++) await api.delete("/customers/1");
  const events = (await eventsOf(workspace.id)).map(({ event }) => event);
  expect(events).toEqual(["api_key_created", "customer_created", "customer_deleted"]);
});

test("numbers have no gap and run with time, however many write at once", async ({ api, workspace }) => {
  await Promise.all(Array.from({ length: 20 }, (_, n) => api.post("/customers", { name: `C${n}` })));
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => api.patch(`/customers/${n + 1}`, { status: "at_risk", plan: "x" })),
  );
  const events = await eventsOf(workspace.id);
  const first = events[0]?.number ?? 0;
  expect(events.map(({ number }) => number)).toEqual(events.map((_, index) => first + index));
  const times = events.map(({ createdAt }) => createdAt.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
});

test("the database lets nobody change or remove an event", async ({ workspace }) => {
  const ours = sql`where workspace_id = ${workspace.id}`;
  for (const statement of [
    sql`update audit_events set reason = 'x' ${ours}`,
    sql`delete from audit_events ${ours}`,
    sql`truncate audit_events`,
  ]) {
    await expect(db.execute(statement)).rejects.toThrow();
  }
});

/** Of this workspace, but for the joining of its owner, in their order. */
async function eventsOf(workspaceId: string) {
  const rows = await db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.workspaceId, workspaceId))
    .orderBy(asc(auditEvents.number));
  return rows.filter(({ event }) => event !== "member_joined");
}
