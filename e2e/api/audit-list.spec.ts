import { history } from "@/e2e/factories/history";
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

test("the log of some customers is asked for by number or id, deleted ones too", async ({ api, mint }) => {
  const one = await mint.customer({ name: "One" });
  await mint.customer({ name: "Two" });
  await mint.customer({ name: "Three" });
  await mint.contact(one.id);
  await api.delete("/customers/2");
  const only = async (filter: string) =>
    (await api.get<List>(`/audit-events?${filter}`)).body.data.map(
      ({ event, target }) => `${event} ${target.display_id}`,
    );
  expect(await only(`customer_id=${one.id}`)).toEqual(["contact_created 1", "customer_created 1"]);
  expect(await only(`customer_id=2`)).toEqual(["customer_deleted 2", "customer_created 2"]);
  expect(await only(`customer_id=2,${one.id}&event=customer_created`)).toEqual([
    "customer_created 2",
    "customer_created 1",
  ]);
  expect(await only("customer_id=99")).toEqual([]);
  expect(await only("customer_id=%25")).toEqual([]);
  expect(await only("onboarding_id=1,onb_x")).toEqual([]);
  expect((await api.get("/customers/1/activity?customer_id=1")).status).toBe(400);
});

test("what Pivotal does itself is asked for by its name", async ({ api, mint, workspace }) => {
  await mint.customer();
  await history(workspace.id, {
    events: 200,
    everySeconds: 1,
  });
  const actors = async (filter: string) => {
    const { body } = await api.get<List>(`/audit-events?limit=100&${filter}`);
    return new Set(body.data.map(({ actor }) => actor.name));
  };
  expect(await actors("actor=system")).toEqual(new Set(["Pivotal"]));
  expect(await actors("actor=system,user_3")).toEqual(new Set(["Pivotal", "Kim 3"]));
  expect(await actors(`actor=${workspace.owner.id}`)).toEqual(new Set([workspace.owner.name]));
});

test("a search finds words of diffs, of reasons and of what names a person, with quotes and all", async ({
  api,
  mint,
  workspace,
}) => {
  const { id } = await mint.customer({ name: "Contoso" });
  await api.patch(`/customers/${id}`, { plan: 'the "big" one\\here' });
  await mint.contact(id, { name: "Dana", email: "dana@bakery-7.example" });
  await history(workspace.id, {
    events: 300,
    everySeconds: 1,
  });
  const found = async (q: string, filter = "") => {
    const { body } = await api.get<List>(`/audit-events?limit=100&q=${encodeURIComponent(q)}${filter}`);
    return body.data.map(({ event }) => event);
  };
  expect(await found('"BIG" one\\h')).toEqual(["customer_updated"]);
  expect(await found("dana@bakery-7")).toEqual(["contact_created"]);
  expect(await found("dana@bakery-7", `&customer_id=${id}`)).toEqual(["contact_created"]);
  expect(await found("dana@bakery-7", "&event=customer_updated")).toEqual([]);
  expect(new Set(await found("security review"))).toEqual(new Set(["target_shifted"]));
  expect(await found("bakery", "&to=2001-01-01T00:00:00Z")).toEqual([]);
  const walked: number[] = [];
  for (let cursor = ""; ; ) {
    const { body } = await api.get<List>(`/audit-events?q=bakery&limit=9${cursor && `&cursor=${cursor}`}`);
    walked.push(...body.data.map(({ number }) => number));
    if (body.next_cursor === null) break;
    cursor = body.next_cursor;
  }
  const all = (await api.get<List>("/audit-events?limit=100&event=contact_updated,contact_created")).body
    .data;
  expect(walked).toEqual(all.map(({ number }) => number));
  expect(walked.length).toBeGreaterThan(20);
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
