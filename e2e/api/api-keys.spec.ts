import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { apiKeys } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { ApiKey, MintedApiKey } from "@/lib/contract/api-key";
import { isWellFormedKey } from "@/lib/domain/api-key";

type KeyList = { data: ApiKey[] };

test("a key has its form and checksum, and is shown once", async ({ as, workspace }) => {
  const admin = await as(workspace.owner);
  for (const [mode, prefix] of [
    ["live", "pivotal_"],
    ["test", "pivotal_test_"],
  ] as const) {
    const { status, body } = await admin.post<MintedApiKey>("/api-keys", { name: " Sync ", mode });
    expect(status).toBe(201);
    expect(body.key).toMatch(new RegExp(`^${prefix}[0-9A-Za-z]{38}$`));
    expect(isWellFormedKey(body.key)).toBe(true);
    expect(body.key.startsWith(body.prefix)).toBe(true);
    expect(body.prefix.length).toBeLessThanOrEqual(prefix.length + 6);
    expect(body).toMatchObject({
      name: "Sync",
      mode,
      created_by: { id: workspace.owner.id },
      request_count: 0,
    });
    const list = await admin.get<KeyList>("/api-keys");
    expect(list.text).not.toContain(body.key);
    expect(list.body.data[0]?.id).toBe(body.id);
  }
});

test("only the hash of a key is stored, nowhere the key", async ({ as, workspace }) => {
  const admin = await as(workspace.owner);
  const sent = { "idempotency-key": "mint-1" };
  const { id, key } = (await admin.post<MintedApiKey>("/api-keys", { name: "x" }, sent)).body;
  const [row] = await db.select().from(apiKeys).where(eq(apiKeys.id, id));
  expect(row?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(key);
  const secret = key.slice("pivotal_".length + 6);
  const tables = ["audit_events", "idempotent_requests", "audit_personal", "api_keys"];
  for (const table of tables) {
    const rows = await db.execute(
      sql.raw(
        `select * from ${table} t where workspace_id = '${workspace.id}' and t::text like '%${secret}%'`,
      ),
    );
    expect(rows, table).toHaveLength(0);
  }
});

test("options are kept and checked", async ({ as, workspace }) => {
  const admin = await as(workspace.owner);
  const expires_at = new Date(Date.now() + 3_600_000).toISOString();
  const { body } = await admin.post("/api-keys", {
    name: "x",
    rate_limit_tier: "1200",
    read_only: true,
    expires_at,
  });
  expect(body).toMatchObject({ rate_limit_tier: "1200", read_only: true, expires_at, revoked_at: null });
  for (const [field, value] of [
    ["name", ""],
    ["name", "x".repeat(121)],
    ["mode", "prod"],
    ["rate_limit_tier", "0"],
    ["rate_limit_tier", "-5"],
    ["rate_limit_tier", "gold"],
    ["rate_limit_tier", 60],
    ["rate_limit_tier", "1000000"],
    ["read_only", "yes"],
    ["expires_at", "2020-01-01T00:00:00Z"],
    ["expires_at", "tomorrow"],
    ["expires_at", "9999-12-31T23:59:59-23:59"],
  ]) {
    const refused = await admin.post("/api-keys", { name: "x", [field as string]: value });
    expect([refused.status, refused.body], `${field} ${value}`).toMatchObject([400, { error: { field } }]);
  }
});

test("tiers: the workspace's for live keys, test for test keys, or a number", async ({ as, mint }) => {
  const standard = await mint.workspace({ defaultKeyTier: "standard" });
  const admin = await as(standard.owner);
  for (const [input, tier, limit] of [
    [{}, "standard", "60"],
    [{ rate_limit_tier: "plus" }, "plus", "600"],
    [{ rate_limit_tier: "7" }, "7", "7"],
    [{ mode: "test" }, "test", "30"],
    [{ mode: "test", rate_limit_tier: "plus" }, "test", "30"],
    [{ mode: "test", rate_limit_tier: "45" }, "45", "45"],
  ] as const) {
    expect((await admin.post("/api-keys", { name: "x", ...input })).body.rate_limit_tier).toBe(tier);
    const { api } = await mint.key(input, standard);
    expect((await api.get("/me")).headers["x-ratelimit-limit"]).toBe(limit);
  }
});

test("an expired key is refused as such", async ({ mint }) => {
  const { id, api } = await mint.key({ expires_at: new Date(Date.now() + 60_000).toISOString() });
  expect((await api.get("/me")).status).toBe(200);
  await db.update(apiKeys).set({ expiresAt: new Date() }).where(eq(apiKeys.id, id));
  const { status, body, headers } = await api.get("/me");
  expect(status).toBe(401);
  expect(body).toMatchObject({ error: { code: "api_key_expired" } });
  expect(headers["www-authenticate"]).toBe("Bearer");
});

test("me says what a key may do", async ({ mint, workspace }) => {
  const reader = await mint.key({ read_only: true, name: "Reader" });
  const writer = await mint.key();
  const kinds = [
    "customers",
    "contacts",
    "onboardings",
    "tasks",
    "comments",
    "phases",
    "templates",
    "custom_fields",
  ];
  const { id, prefix, name } = reader;
  expect((await reader.api.get("/me")).body).toMatchObject({
    api_key: {
      id,
      prefix,
      name,
      scopes: kinds.map((kind) => `read:${kind}`).concat("read:members", "read:audit_events"),
    },
    user: null,
    organization: { id: workspace.id, slug: workspace.slug },
  });
  const { api_key } = (await writer.api.get("/me")).body;
  expect(api_key).toMatchObject({
    scopes: kinds
      .flatMap((kind) => [`read:${kind}`, `write:${kind}`])
      .concat("read:members", "read:audit_events"),
  });
});

test("keys are for owners and admins", async ({ as, mint }) => {
  const { id } = await mint.key();
  for (const [role, status] of [
    ["admin", 200],
    ["member", 403],
    ["viewer", 403],
  ] as const) {
    const person = await as(await mint.member(role));
    expect((await person.get("/api-keys")).status).toBe(status);
    const created = await person.post("/api-keys", { name: "x" });
    expect(created.status).toBe(status === 200 ? 201 : 403);
    expect((await person.post(`/api-keys/${id}/rotate`)).status === 403).toBe(status === 403);
    expect((await person.delete(`/api-keys/${id}`)).status).toBe(status);
    if (status === 403) {
      expect(created.body).toMatchObject({
        error: { type: "permission_error", code: "insufficient_permissions" },
      });
    }
  }
});

test("the list shows other workspaces nothing", async ({ as, mint, workspace }) => {
  const other = await mint.workspace();
  await mint.key({ name: "Theirs" }, other);
  await mint.key({ name: "Ours" });
  const { data } = (await (await as(workspace.owner)).get<KeyList>("/api-keys")).body;
  expect(data.map(({ name }) => name)).toEqual(["Ours"]);
});

test("use is counted, with when and from where, before and after the fold", async ({
  as,
  mint,
  caller,
  workspace,
}) => {
  const { id, api } = await mint.key();
  const admin = await as(workspace.owner);
  const seen = async () => (await admin.get<KeyList>("/api-keys")).body.data.find((key) => key.id === id);
  expect(await seen()).toMatchObject({ request_count: 0, last_used_at: null, last_used_ip: null });
  for (const path of ["/me", "/customers/0", "/customers?x=1"]) await api.get(path);
  await api.post("/customers", { name: "x" });
  expect(await seen()).toMatchObject({ request_count: 4, last_used_ip: caller.address });
  await db.execute(sql`select fold_key_usage()`);
  const folded = await seen();
  expect(folded).toMatchObject({ request_count: 4, last_used_ip: caller.address });
  expect(Date.now() - Date.parse(folded?.last_used_at ?? "")).toBeLessThan(30_000);
  await Promise.all(Array.from({ length: 20 }, () => api.get("/me")));
  expect(await seen()).toMatchObject({ request_count: 24 });
});
