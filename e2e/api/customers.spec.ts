import { expect, test } from "@/e2e/fixtures";
import type { Customer } from "@/lib/contract/customer";

test("a name is enough", async ({ api }) => {
  const { status, body, headers } = await api.post<Customer>("/customers", { name: "  Contoso GmbH " });
  expect(status).toBe(201);
  expect(body).toEqual({
    object: "customer",
    id: expect.stringMatching(/^cust_[a-z0-9]{20,}$/),
    display_id: 1,
    name: "Contoso GmbH",
    slug: "contoso-gmbh",
    domain: null,
    status: "active",
    plan: null,
    mrr: null,
    monthly_orders: null,
    owner_id: null,
    tags: [],
    custom_fields: {},
    metadata: {},
    hubspot_company_id: null,
    hubspot_deal_id: null,
    stripe_customer_id: null,
    intercom_company_id: null,
    slack_channel_id: null,
    created_by_test_key: false,
    created_at: expect.any(String),
    updated_at: body.created_at,
  });
  expect(headers.location ?? "").not.toContain("undefined");
});

test("every field that can be given is kept", async ({ api, workspace }) => {
  const given = {
    name: "Łódzkie Zakłady",
    slug: "lz",
    domain: "lz.example",
    status: "onboarding",
    plan: "Gold",
    mrr: 0,
    monthly_orders: 2_147_483_647,
    owner_id: workspace.owner.id,
    tags: ["b", "a"],
    metadata: { a: 1 },
    hubspot_company_id: "h1",
    hubspot_deal_id: "h2",
    stripe_customer_id: "s1",
    intercom_company_id: "i1",
    slack_channel_id: "C1",
  };
  const { body } = await api.post<Customer>("/customers", given);
  expect(body).toMatchObject(given);
  expect((await api.get(`/customers/${body.id}`)).body).toEqual(body);
  expect((await api.get(`/customers/${body.display_id}`)).body).toEqual(body);
});

test("a person owns what they create unless they say otherwise; a key owns nothing", async ({
  api,
  as,
  mint,
  workspace,
}) => {
  const admin = await mint.member("admin");
  const person = await as(admin);
  const other = await mint.member("viewer");
  const owners = [
    (await person.post("/customers", { name: "x" })).body.owner_id,
    (await person.post("/customers", { name: "x", owner_id: null })).body.owner_id,
    (await person.post("/customers", { name: "x", owner_id: other.id })).body.owner_id,
    (await api.post("/customers", { name: "x" })).body.owner_id,
    (await api.post("/customers", { name: "x", owner_id: workspace.owner.id })).body.owner_id,
  ];
  expect(owners).toEqual([admin.id, null, other.id, null, workspace.owner.id]);
});

test("a test key marks what it creates", async ({ mint }) => {
  const { api } = await mint.key({ mode: "test" });
  expect((await api.post("/customers", { name: "x" })).body.created_by_test_key).toBe(true);
  expect((await api.patch("/customers/1", { plan: "y" })).body.created_by_test_key).toBe(true);
});

test("PATCH changes what is sent and clears what is null", async ({ api }) => {
  const before = (await api.post<Customer>("/customers", { name: "A", plan: "p", mrr: 5, tags: ["t"] })).body;
  const { status, body } = await api.patch<Customer>("/customers/1", { plan: null, mrr: null, name: "B" });
  expect(status).toBe(200);
  expect(body).toEqual({ ...before, plan: null, mrr: null, name: "B", updated_at: body.updated_at });
  expect((await api.get("/customers/1")).body).toEqual(body);
  for (const field of ["name", "slug", "status", "tags", "custom_fields", "metadata"]) {
    const refused = await api.patch("/customers/1", { [field]: null });
    expect(refused.status, field).toBe(400);
    expect(refused.body, field).toMatchObject({ error: { field } });
  }
});

test("a new name leaves the slug as it is", async ({ api }) => {
  await api.post("/customers", { name: "Old" });
  expect((await api.patch("/customers/1", { name: "New" })).body).toMatchObject({ name: "New", slug: "old" });
});

test("updated_at grows with every change, and only with a change", async ({ api }) => {
  let last = (await api.post<Customer>("/customers", { name: "A", tags: ["t"], metadata: { a: 1 } })).body;
  for (let step = 0; step < 10; step++) {
    const { body } = await api.patch<Customer>("/customers/1", { plan: `p${step}` });
    expect(Date.parse(body.updated_at)).toBeGreaterThan(Date.parse(last.updated_at));
    last = body;
  }
  const { name, slug, tags, metadata, owner_id } = last;
  for (const nothing of [
    {},
    { name },
    { slug, tags, metadata, owner_id, custom_fields: {} },
    { name: " A " },
  ]) {
    const { status, body } = await api.patch("/customers/1", nothing);
    expect([status, body]).toEqual([200, last]);
  }
});

test("If-Match refuses an update that would lose another", async ({ api }) => {
  const created = await api.post("/customers", { name: "A" });
  const read = await api.get("/customers/1");
  const etag = read.headers.etag ?? "";
  expect(created.headers.etag).toBe(etag);
  const first = await api.patch("/customers/1", { plan: "mine" }, { "if-match": etag });
  expect(first.status).toBe(200);
  const second = await api.patch("/customers/1", { plan: "theirs" }, { "if-match": etag });
  expect(second.status).toBe(412);
  expect(second.body).toMatchObject({ error: { type: "conflict", code: "version_mismatch" } });
  expect((await api.get("/customers/1")).body.plan).toBe("mine");
  expect((await api.delete("/customers/1", { "if-match": etag })).status).toBe(412);
  const weak = await api.patch("/customers/1", { plan: "weak" }, { "if-match": `W/${first.headers.etag}` });
  expect(weak.status).toBe(412);
  const present = `"other", ${first.headers.etag}`;
  expect((await api.patch("/customers/1", { plan: "again" }, { "if-match": present })).status).toBe(200);
  expect((await api.delete("/customers/1", { "if-match": "*" })).status).toBe(200);
});

test("of many updates against one version exactly one gets through", async ({ api }) => {
  const etag = (await api.post("/customers", { name: "A" })).headers.etag ?? "";
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => api.patch("/customers/1", { plan: `p${n}` }, { "if-match": etag })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)]);
});

test("delete hides everywhere, twice with the same answer, and frees the slug", async ({ api }) => {
  const { id } = (await api.post<Customer>("/customers", { name: "Contoso" })).body;
  const first = await api.delete(`/customers/${id}`);
  expect(first.status).toBe(200);
  expect(first.body).toEqual({ object: "deleted", id, display_id: 1, deleted: true });
  const second = await api.delete("/customers/1");
  expect([second.status, second.text]).toEqual([200, first.text]);
  const never = await api.get("/customers/404");
  for (const path of [`/customers/${id}`, "/customers/1"]) {
    const gone = await api.get(path);
    expect([gone.status, gone.text]).toEqual([404, never.text]);
    expect((await api.patch(path, { name: "x" })).text).toBe(never.text);
  }
  expect((await api.get("/customers?q=contoso")).body.data).toEqual([]);
  expect((await api.get("/customers/counts")).body).toMatchObject({ total: 0, hidden: 0 });
  const again = await api.post("/customers", { name: "Contoso", slug: "contoso" });
  expect(again.body).toMatchObject({ slug: "contoso", display_id: 2 });
});

test("tombstones say when and never carry data", async ({ api }) => {
  await api.post("/customers", { name: "Kept" });
  const { id } = (await api.post<Customer>("/customers", { name: "Gone", plan: "secret" })).body;
  await api.delete("/customers/2");
  const { body, text } = await api.get("/customers?deleted=true");
  expect(body.data).toEqual([
    { object: "deleted", id, display_id: 2, deleted: true, deleted_at: expect.any(String) },
  ]);
  expect(text).not.toContain("secret");
  expect((await api.get("/customers?deleted=false")).body.data).toHaveLength(1);
  expect((await api.get("/customers?deleted=yes")).status).toBe(400);
});

test("fifty creates at once leave no gap and no twin", async ({ api }) => {
  const made = await Promise.all(
    Array.from({ length: 50 }, () => api.post<Customer>("/customers", { name: "Same name" })),
  );
  expect(made.map(({ status }) => status)).toEqual(Array(50).fill(201));
  const rows = made.map(({ body }) => body);
  expect(rows.map((row) => row.display_id).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, n) => n + 1),
  );
  expect(new Set(rows.map((row) => row.created_at)).size).toBe(50);
  expect(new Set(rows.map((row) => row.slug)).size).toBe(50);
  const inOrder = rows.toSorted((a, b) => a.display_id - b.display_id).map((row) => row.created_at);
  expect(inOrder).toEqual(inOrder.toSorted());
});

test("refused creates use up no number", async ({ api }) => {
  await api.post("/customers", { name: "A", slug: "a" });
  await Promise.all(Array.from({ length: 10 }, () => api.post("/customers", { name: "A", slug: "a" })));
  expect((await api.post("/customers", { name: "B" })).body.display_id).toBe(2);
});
