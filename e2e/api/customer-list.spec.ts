import { db } from "@/db/client";
import { contacts } from "@/db/schema";
import { type CustomerPage, namesOf, walk } from "@/e2e/factories/walk";
import { expect, test } from "@/e2e/fixtures";

test.describe("filters", () => {
  for (const [query, names] of [
    ["status=churned", ["B"]],
    ["status=churned,archived", ["C", "B"]],
    ["slug=a", ["A"]],
    ["slug=a,c", ["C", "A"]],
    ["domain=https://www.Shared.test/x", ["B", "A"]],
    ["plan=Gold", ["A"]],
    ["plan=gold", []],
    ["tag=x", ["B", "A"]],
    ["tag=y,z", ["C", "B"]],
    ["hubspot_company_id=h", ["C"]],
    ["stripe_customer_id=s", ["C"]],
    ["tag=x&status=churned", ["B"]],
    ["slug=", []],
    ["", ["C", "B", "A"]],
  ] as const) {
    test(`?${query} finds ${names.join(", ") || "nothing"}`, async ({ api, mint }) => {
      await mint.customer({ name: "A", domain: "shared.test", plan: "Gold", tags: ["x"] });
      await mint.customer({ name: "B", domain: "shared.test", status: "churned", tags: ["x", "y"] });
      const outside = { hubspot_company_id: "h", stripe_customer_id: "s" };
      await mint.customer({ name: "C", status: "archived", tags: ["z"], ...outside });
      const { body } = await api.get<CustomerPage>(`/customers?${query}`);
      expect(namesOf(body.data)).toEqual(names);
      const counted = await api.get(`/customers/counts?${query}`);
      expect(counted.body.total).toBe(names.length);
    });
  }

  test("owner_id finds the customers of one or several members", async ({ api, mint, workspace }) => {
    const admin = await mint.member("admin");
    await mint.customer({ name: "A" }, admin);
    await mint.customer({ name: "B" });
    await mint.customer({ name: "C", owner_id: null });
    const found = async (ids: string) =>
      namesOf((await api.get<CustomerPage>(`/customers?owner_id=${ids}`)).body.data);
    expect(await found(admin.id)).toEqual(["A"]);
    expect(await found(`${admin.id},${workspace.owner.id}`)).toEqual(["B", "A"]);
    expect(await found("user_nobody")).toEqual([]);
  });

  test("what a filter cannot mean is refused with its name", async ({ api }) => {
    for (const [query, field] of [
      ["status=gone", "status"],
      ["status=active,", "status"],
      ["status=", "status"],
      ["domain=%25", "domain"],
      ["owner_id=", "owner_id"],
      ["updated_since=yesterday", "updated_since"],
      ["updated_since=2026-01-01", "updated_since"],
      ["sort=plan", "sort"],
      ["sort=--name", "sort"],
      ["expand=owner", "expand"],
      [`slug=${Array(101).fill("a").join(",")}`, "slug"],
    ]) {
      const { status, body } = await api.get(`/customers?${query}`);
      expect([status, body], query).toMatchObject([400, { error: { field } }]);
    }
  });

  test("moments that the database cannot hold are refused", async ({ api }) => {
    for (const moment of ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00+23:59"]) {
      for (const name of ["cursor", "updated_since"]) {
        const { status, body } = await api.get(`/customers?${name}=${encodeURIComponent(moment)}`);
        expect([status, body], `${name}=${moment}`).toMatchObject([
          400,
          { error: { code: "invalid_string", field: name } },
        ]);
      }
    }
  });
});

test.describe("search", () => {
  test("q looks in name, domain, slug and contact emails, in any case", async ({ api, mint, workspace }) => {
    const { id } = await mint.customer({ name: "Größe & Söhne", slug: "gs", domain: "example.test" });
    await mint.customer({ name: "Other" });
    const now = new Date();
    await db.insert(contacts).values({
      workspaceId: workspace.id,
      id: "cont_dana",
      displayId: 1,
      customerId: id,
      name: "Dana",
      email: "dana@mail.test",
      createdAt: now,
      updatedAt: now,
    });
    for (const q of ["GRÖSSE", "größe", "SÖHNE", "EXAMPLE", "gs", "Dana@MAIL", " größe "].slice(1)) {
      const { body } = await api.get<CustomerPage>(`/customers?q=${encodeURIComponent(q)}`);
      expect(namesOf(body.data), q).toEqual(["Größe & Söhne"]);
    }
    expect((await api.get("/customers?q=")).body.data).toHaveLength(2);
  });

  test("wildcards and quotes are letters", async ({ api, mint }) => {
    const names = ["100% sure", "snake_case", "back\\slash", "O'Neill", 'say "hi"'];
    for (const name of names) await mint.customer({ name });
    for (const [q, found] of [
      ["%", "100% sure"],
      ["_", "snake_case"],
      ["\\", "back\\slash"],
      ["'", "O'Neill"],
      ['"', 'say "hi"'],
    ]) {
      const { body } = await api.get<CustomerPage>(`/customers?q=${encodeURIComponent(q ?? "")}`);
      expect(namesOf(body.data), q).toEqual([found]);
    }
    for (const q of ["%%", "s_ake", "\\%", "--", "a".repeat(255)]) {
      expect((await api.get(`/customers?q=${encodeURIComponent(q)}`)).body.data, q).toEqual([]);
    }
    expect((await api.get(`/customers?q=${"a".repeat(256)}`)).status).toBe(400);
  });
});

test("counts say how many are hidden by being archived or churned", async ({ api, mint }) => {
  for (const status of ["active", "at_risk", "churned", "archived", "archived"] as const) {
    await mint.customer({ name: `Some ${status}`, status });
  }
  const counts = async (query: string) => (await api.get(`/customers/counts${query}`)).body;
  expect(await counts("")).toEqual({ object: "customer_counts", total: 5, hidden: 3 });
  expect(await counts("?status=active,at_risk")).toMatchObject({ total: 2, hidden: 3 });
  expect(await counts("?q=archived&status=active")).toMatchObject({ total: 0, hidden: 2 });
  expect((await api.get("/customers/counts?limit=5")).status).toBe(400);
  expect((await api.get("/customers/counts?sort=name")).status).toBe(400);
});

test("expand=summary counts the customers that share a domain", async ({ api, as, mint, workspace }) => {
  await mint.customer({ domain: "a.test" });
  await (await as(workspace.owner)).post("/customers", { name: "B", domain: "a.test" });
  await mint.customer({ name: "C" });
  await api.delete("/customers/1");
  await api.post("/customers", { name: "D", domain: "a.test" });
  const { body } = await api.get<CustomerPage>("/customers?expand=summary");
  const summaries = body.data.map(({ summary }) => [
    summary?.domain_count,
    summary?.last_activity_at !== null,
  ]);
  expect(summaries).toEqual([
    [2, false],
    [0, true],
    [2, true],
  ]);
  expect((await api.get("/customers/2?expand=summary")).body.summary).toMatchObject({ domain_count: 2 });
  expect((await api.get("/customers/2")).body).not.toHaveProperty("summary");
});

test("updated_since walks by change, oldest first, tombstones beside it", async ({ api, mint }) => {
  for (const name of ["A", "B", "C", "D"]) await mint.customer({ name });
  const since = (await api.get("/customers/2")).body.updated_at as string;
  await api.patch("/customers/2", { plan: "new" });
  await api.delete("/customers/3");
  const query = `updated_since=${encodeURIComponent(since)}&limit=1`;
  expect(namesOf(await walk(api, query))).toEqual(["D", "B"]);
  const tombstones = await api.get<CustomerPage>(`/customers?${query}&deleted=true`);
  expect(tombstones.body.data.map(({ display_id }) => display_id)).toEqual([3]);
  const offset = since.replace("Z", "+00:00");
  expect(namesOf(await walk(api, `updated_since=${encodeURIComponent(offset)}`))).toEqual(["D", "B"]);
});
