import { db } from "@/db/client";
import { accessGrants } from "@/db/schema";
import type { Api } from "@/e2e/factories/client";
import { type CustomerPage, namesOf } from "@/e2e/factories/walk";
import { changeRole } from "@/e2e/factories/workspace";
import { expect, test } from "@/e2e/fixtures";

type Deeds = { read: number; create: number; edit: number; remove: number };

async function deeds(api: Api): Promise<Deeds> {
  return {
    read: (await api.get("/customers/1")).status,
    create: (await api.post("/customers", { name: "New" })).status,
    edit: (await api.patch("/customers/1", { plan: "new" })).status,
    remove: (await api.delete("/customers/1")).status,
  };
}

for (const [role, expected] of [
  ["owner", { read: 200, create: 201, edit: 200, remove: 200 }],
  ["admin", { read: 200, create: 201, edit: 200, remove: 200 }],
  ["member", { read: 200, create: 403, edit: 200, remove: 403 }],
  ["viewer", { read: 200, create: 403, edit: 403, remove: 403 }],
] as const) {
  test(`with access to all, this is what an ${role} may`, async ({ as, mint, workspace }) => {
    await mint.customer();
    const person = role === "owner" ? workspace.owner : await mint.member(role);
    expect(await deeds(await as(person))).toEqual(expected);
  });
}

for (const [role, expected] of [
  ["admin", { read: 200, create: 201, edit: 200, remove: 200 }],
  ["member", { read: 404, create: 403, edit: 404, remove: 404 }],
  ["viewer", { read: 404, create: 403, edit: 404, remove: 404 }],
] as const) {
  test(`with access to what is assigned, this is what an ${role} may elsewhere`, async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    await mint.customer({}, strict);
    expect(await deeds(await as(await mint.member(role, strict)))).toEqual(expected);
  });
}

test.describe("with access to what is assigned", () => {
  test("an owner of a customer sees and edits it, and only it", async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    const member = await mint.member("member", strict);
    await mint.customer({ name: "Mine", owner_id: member.id, domain: "a.test" }, strict);
    await mint.customer({ name: "Other", domain: "a.test" }, strict);
    const api = await as(member);
    expect(namesOf((await api.get<CustomerPage>("/customers")).body.data)).toEqual(["Mine"]);
    expect((await api.get("/customers/counts")).body).toMatchObject({ total: 1, hidden: 0 });
    expect((await api.get("/customers?q=other")).body.data).toEqual([]);
    const summary = (await api.get("/customers/1?expand=summary")).body.summary;
    expect(summary).toMatchObject({ domain_count: 1 });
    expect((await api.patch("/customers/1", { plan: "x" })).status).toBe(200);
    expect((await api.delete("/customers/1")).status).toBe(403);
    const hidden = await api.get("/customers/2");
    expect(hidden.text).toBe((await api.get("/customers/999")).text);
  });

  test("a grant adds a customer, and a viewer still only reads it", async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    const viewer = await mint.member("viewer", strict);
    const { id } = await mint.customer({}, strict);
    await grant(strict.id, id, viewer.id, strict.owner.id);
    expect(await deeds(await as(viewer))).toEqual({ read: 200, create: 403, edit: 403, remove: 403 });
  });

  test("a taken slug names its holder only to those who may see it", async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    const member = await mint.member("member", strict);
    await mint.customer({ name: "Mine", owner_id: member.id }, strict);
    await mint.customer({ name: "Very Secret Deal", slug: "taken" }, strict);
    const refused = await (await as(member)).patch("/customers/1", { slug: "taken" });
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ error: { code: "slug_taken", field: "slug" } });
    expect(refused.text).not.toContain("Secret");
    const named = await (await as(strict.owner)).patch("/customers/1", { slug: "taken" });
    expect(named.text).toContain("Very Secret Deal");
  });

  test("giving a customer away ends the access to it", async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    const member = await mint.member("member", strict);
    await mint.customer({ owner_id: member.id }, strict);
    const api = await as(member);
    expect((await api.patch("/customers/1", { owner_id: strict.owner.id })).status).toBe(200);
    expect((await api.get("/customers/1")).status).toBe(404);
    expect((await api.patch("/customers/1", { owner_id: member.id })).status).toBe(404);
  });

  test("tombstones are shown to those who could see the customer", async ({ as, mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    const member = await mint.member("member", strict);
    await mint.customer({ owner_id: member.id }, strict);
    await mint.customer({}, strict);
    const owner = await as(strict.owner);
    for (const id of [1, 2]) await owner.delete(`/customers/${id}`);
    const { body } = await (await as(member)).get<CustomerPage>("/customers?deleted=true");
    expect(body.data.map(({ display_id }) => display_id)).toEqual([1]);
  });

  test("a key sees everything", async ({ mint }) => {
    const strict = await mint.workspace({ defaultAccess: "assigned" });
    await mint.customer({}, strict);
    const { api } = await mint.key({}, strict);
    expect(await deeds(api)).toEqual({ read: 200, create: 201, edit: 200, remove: 200 });
  });
});

test("a change of role counts from the next request on", async ({ as, mint }) => {
  await mint.customer();
  const member = await mint.member("member");
  const api = await as(member);
  expect((await api.patch("/customers/1", { plan: "a" })).status).toBe(200);
  await changeRole(member, "viewer");
  expect((await api.patch("/customers/1", { plan: "b" })).status).toBe(403);
});

async function grant(workspaceId: string, customerId: string, userId: string, by: string): Promise<void> {
  await db
    .insert(accessGrants)
    .values({ workspaceId, customerId, userId, grantedBy: by, createdAt: new Date() });
}
