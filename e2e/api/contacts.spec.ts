import { and, asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { auditEvents, auditPersonal } from "@/db/schema";
import { expect, test } from "@/e2e/fixtures";
import type { Contact } from "@/lib/contract/contact";

type List = { data: Contact[]; has_more: boolean; next_cursor: string | null };

const dana = { name: "Dana Fischer", email: "Dana.Fischer@Contoso.DE" };

test("a contact starts with the defaults of the API", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { status, body } = await api.post<Contact>(`/customers/${customer.display_id}/contacts`, dana);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    object: "contact",
    display_id: 1,
    customer_id: customer.id,
    name: "Dana Fischer",
    email: "dana.fischer@contoso.de",
    title: null,
    phone: null,
    is_primary: false,
    labels: [],
    archived_at: null,
  });
  expect((await api.get(`/contacts/${body.id}`)).body).toEqual(body);
  expect((await api.get("/contacts/1")).body).toEqual(body);
});

test("an email is unique per customer, in any case, and free again after a delete", async ({ api, mint }) => {
  const [one, two] = [await mint.customer(), await mint.customer({ name: "Fjord" })];
  const first = await api.post<Contact>(`/customers/${one.id}/contacts`, dana);
  const again = await api.post(`/customers/${one.id}/contacts`, {
    ...dana,
    email: "DANA.fischer@contoso.de",
  });
  expect(again.status).toBe(409);
  expect(again.body.error).toMatchObject({ type: "conflict", code: "email_taken", field: "email" });
  expect((await api.post(`/customers/${two.id}/contacts`, dana)).status).toBe(201);
  await api.delete(`/contacts/${first.body.id}`);
  expect((await api.post(`/customers/${one.id}/contacts`, dana)).status).toBe(201);
});

test("making one primary takes it from the one before", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const first = await api.post<Contact>(`/customers/${id}/contacts`, { ...dana, is_primary: true });
  const second = await api.post<Contact>(`/customers/${id}/contacts`, {
    name: "Jürgen",
    email: "j@contoso.de",
    is_primary: true,
  });
  expect(second.body.is_primary).toBe(true);
  const former = await api.get<Contact>(`/contacts/${first.body.id}`);
  expect(former.body.is_primary).toBe(false);
  expect(former.body.updated_at > first.body.updated_at).toBe(true);
  await api.patch(`/contacts/${first.body.id}`, { is_primary: true });
  const { body } = await api.get<List>(`/customers/${id}/contacts?is_primary=true`);
  expect(body.data.map((contact) => contact.id)).toEqual([first.body.id]);
});

test("30 people who each become primary at once leave one", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const made = await Promise.all(
    Array.from({ length: 30 }, (_, n) =>
      api.post<Contact>(`/customers/${id}/contacts`, {
        name: `N ${n}`,
        email: `n${n}@contoso.de`,
        is_primary: true,
      }),
    ),
  );
  expect(made.map(({ status }) => status)).toEqual(made.map(() => 201));
  await Promise.all(made.map(({ body }) => api.patch(`/contacts/${body.id}`, { is_primary: true })));
  const { body } = await api.get<List>(`/customers/${id}/contacts?is_primary=true`);
  expect(body.data).toHaveLength(1);
  expect(made.map(({ body: { display_id } }) => display_id).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 30 }, (_, n) => n + 1),
  );
});

test("an archived contact is not primary, cannot become it, and is restored without", async ({
  api,
  mint,
}) => {
  const { id } = await mint.customer();
  const { body: made } = await api.post<Contact>(`/customers/${id}/contacts`, { ...dana, is_primary: true });
  const { body: archived } = await api.patch<Contact>(`/contacts/${made.id}`, { archived: true });
  expect(archived).toMatchObject({ is_primary: false, archived_at: expect.stringMatching(/Z$/) });
  const refused = await api.patch(`/contacts/${made.id}`, { is_primary: true });
  expect(refused.status).toBe(409);
  expect(refused.body.error).toMatchObject({ code: "contact_archived", field: "is_primary" });
  expect((await api.get<List>(`/customers/${id}/contacts?archived=true`)).body.data).toHaveLength(1);
  expect((await api.get<List>(`/customers/${id}/contacts?archived=false`)).body.data).toHaveLength(0);
  const { body: restored } = await api.patch<Contact>(`/contacts/${made.id}`, { archived: false });
  expect(restored).toMatchObject({ is_primary: false, archived_at: null });
});

test("each fault of a body is named", async ({ api, mint }) => {
  const { id } = await mint.customer();
  const { status, body } = await api.post<{ error: { errors: { code: string; field: string }[] } }>(
    `/customers/${id}/contacts`,
    { name: " ", email: "nobody", title: "x".repeat(256), is_primary: null, customer_id: id },
  );
  expect(status).toBe(400);
  expect(body.error.errors.map(({ code, field }) => `${field} ${code}`)).toEqual([
    "name too_small",
    "email invalid_string",
    "title too_big",
    "is_primary invalid_type",
    "customer_id unrecognized_keys",
  ]);
});

test("a contact goes with its customer, and another workspace has neither", async ({ api, mint }) => {
  const customer = await mint.customer();
  const { body: contact } = await api.post<Contact>(`/customers/${customer.id}/contacts`, dana);
  const stranger = (await mint.key({}, await mint.workspace())).api;
  for (const path of [`/contacts/${contact.id}`, `/customers/${customer.id}/contacts`]) {
    expect((await stranger.get(path)).status).toBe(404);
  }
  expect((await stranger.patch(`/contacts/${contact.id}`, { name: "x" })).status).toBe(404);
  await api.delete(`/customers/${customer.id}`);
  expect((await api.get(`/contacts/${contact.id}`)).status).toBe(404);
  expect((await api.get(`/customers/${customer.id}/contacts`)).status).toBe(404);
  expect((await api.post(`/customers/${customer.id}/contacts`, dana)).status).toBe(404);
});

test("members edit contacts of customers they see, viewers only read", async ({ api, mint, as }) => {
  const { id } = await mint.customer();
  const { body: contact } = await api.post<Contact>(`/customers/${id}/contacts`, dana);
  const member = await as(await mint.member("member"));
  const viewer = await as(await mint.member("viewer"));
  expect((await member.patch(`/contacts/${contact.id}`, { title: "CTO" })).status).toBe(200);
  expect((await viewer.get(`/contacts/${contact.id}`)).status).toBe(200);
  expect((await viewer.patch(`/contacts/${contact.id}`, { title: "CEO" })).status).toBe(403);
  expect((await viewer.post(`/customers/${id}/contacts`, { name: "x", email: "x@y.de" })).status).toBe(403);
  expect((await viewer.delete(`/contacts/${contact.id}`)).status).toBe(403);
});

test("a version that is no longer the present one is refused; a delete answers the same twice", async ({
  api,
  mint,
}) => {
  const { id } = await mint.customer();
  const { body: contact, headers } = await api.post<Contact>(`/customers/${id}/contacts`, dana);
  const version = { "if-match": headers.etag ?? "" };
  expect((await api.patch(`/contacts/${contact.id}`, { title: "CTO" }, version)).status).toBe(200);
  expect((await api.patch(`/contacts/${contact.id}`, { title: "CEO" }, version)).status).toBe(412);
  const first = await api.delete(`/contacts/${contact.id}`);
  const second = await api.delete(`/contacts/${contact.id}`);
  expect(second).toMatchObject({ status: 200, text: first.text });
  const { body } = await api.get<{ data: unknown[] }>(`/customers/${id}/contacts?deleted=true`);
  expect(body.data).toMatchObject([{ object: "deleted", id: contact.id, deleted: true }]);
});

test("names and addresses stand beside the audit event, not in it", async ({ api, mint, workspace }) => {
  const { id } = await mint.customer();
  const { body: contact } = await api.post<Contact>(`/customers/${id}/contacts`, {
    ...dana,
    is_primary: true,
  });
  await api.patch(`/contacts/${contact.id}`, { email: "new@contoso.de", labels: ["billing"] });
  await api.patch(`/contacts/${contact.id}`, {});
  const events = await eventsOf(workspace.id, contact.id);
  expect(events).toEqual([
    {
      event: "contact_created",
      diff: { is_primary: { old: null, new: true } },
      personal: {
        name: { old: null, new: "Dana Fischer" },
        email: { old: null, new: "dana.fischer@contoso.de" },
      },
    },
    {
      event: "contact_updated",
      diff: { labels: { old: [], new: ["billing"] } },
      personal: { email: { old: "dana.fischer@contoso.de", new: "new@contoso.de" } },
    },
  ]);
});

async function eventsOf(workspaceId: string, targetId: string) {
  return db
    .select({ event: auditEvents.event, diff: auditEvents.diff, personal: auditPersonal.diff })
    .from(auditEvents)
    .leftJoin(
      auditPersonal,
      and(
        eq(auditPersonal.workspaceId, auditEvents.workspaceId),
        eq(auditPersonal.createdAt, auditEvents.createdAt),
        eq(auditPersonal.number, auditEvents.number),
      ),
    )
    .where(and(eq(auditEvents.workspaceId, workspaceId), eq(auditEvents.targetId, targetId)))
    .orderBy(asc(auditEvents.number));
}
