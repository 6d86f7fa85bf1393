import { expect, test } from "@/e2e/fixtures";
import type { AuditEvent } from "@/lib/contract/audit-event";

type List = { data: AuditEvent[]; has_more: boolean; next_cursor: string | null };

test("a customer's activity holds what happened to it and its contacts, newest first", async ({
  api,
  mint,
  workspace,
}) => {
  const customer = await mint.customer({ name: "Contoso Ltd", plan: "Starter" });
  await mint.customer({ name: "Another" });
  await api.patch(`/customers/${customer.id}`, { plan: "Growth", status: "at_risk" });
  const contact = await mint.contact(customer.id, { name: "Dana", email: "dana@contoso.de" });
  const { body } = await api.get<List>(`/customers/${customer.display_id}/activity`);
  expect(body.data.map(({ event }) => event)).toEqual([
    "contact_created",
    "customer_updated",
    "customer_status_changed",
    "customer_created",
  ]);
  expect(body.data[0]).toMatchObject({
    object: "audit_event",
    actor: { type: "member", id: workspace.owner.id, name: workspace.owner.name },
    target: { type: "contact", id: contact.id, display_id: 1 },
    customer_id: customer.id,
    diff: { name: { old: null, new: "Dana" }, email: { old: null, new: "dana@contoso.de" } },
    test_mode: false,
  });
  expect(body.data[1]).toMatchObject({
    actor: { type: "api_key", name: "Tests" },
    diff: { plan: { old: "Starter", new: "Growth" } },
  });
});

test("the audit log filters by actor, event, time and words, and walks by cursor", async ({
  api,
  mint,
  workspace,
}) => {
  for (const name of ["One", "Two", "Three"]) await mint.customer({ name });
  const { body: changed } = await api.patch(`/customers/1`, { plan: "100%_wild" });
  const only = async (filter: string) => (await api.get<List>(`/audit-events?${filter}`)).body.data;
  expect((await only("event=customer_created")).length).toBe(3);
  expect((await only(`actor=${workspace.owner.id}&event=customer_created,customer_updated`)).length).toBe(3);
  expect((await only("q=100%25_WILD")).map(({ event }) => event)).toEqual(["customer_updated"]);
  expect(await only("q=100%25xwild")).toEqual([]);
  expect(await only(`from=${new Date(Date.now() + 60_000).toISOString()}`)).toEqual([]);
  expect((await only(`to=${changed.created_at}&event=customer_updated`)).length).toBe(0);
  const all = await only("limit=100");
  const walked: number[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await api.get<List>(`/audit-events?limit=2${cursor && `&cursor=${cursor}`}`);
    walked.push(...body.data.map(({ number }) => number));
    if (body.next_cursor === null) break;
    cursor = body.next_cursor;
  }
  expect(walked).toEqual(all.map(({ number }) => number));
});

test("the workspace's log is for admins; a customer's activity for whoever sees the customer", async ({
  as,
  mint,
}) => {
  const { id } = await mint.customer();
  const viewer = await as(await mint.member("viewer"));
  expect((await viewer.get(`/customers/${id}/activity`)).status).toBe(200);
  expect((await viewer.get("/audit-events")).status).toBe(403);
  expect((await (await as(await mint.member("admin"))).get("/audit-events")).status).toBe(200);
  const stranger = (await mint.key({}, await mint.workspace())).api;
  expect((await stranger.get(`/customers/${id}/activity`)).status).toBe(404);
});
