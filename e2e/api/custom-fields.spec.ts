import { expect, test } from "@/e2e/fixtures";
import type { AuditEvent } from "@/lib/contract/audit-event";
import type { CustomField } from "@/lib/contract/custom-field";

const path = "/custom-fields";
type List = { data: CustomField[] };

test("a custom field has a slug of its label, the last place and no options", async ({ api }) => {
  const { status, body } = await api.post<CustomField>(path, { label: "  Vertragsart Süd ", type: "string" });
  expect(status).toBe(201);
  expect(body).toEqual({
    object: "custom_field",
    id: expect.stringMatching(/^field_/),
    label: "Vertragsart Süd",
    slug: "vertragsart-sud",
    type: "string",
    options: [],
    required: false,
    position: 1,
    created_at: body.created_at,
    updated_at: body.created_at,
  });
  const again = await api.post<CustomField>(path, { label: "Vertragsart Süd", type: "number" });
  expect(again.body).toMatchObject({ slug: "vertragsart-sud-2", position: 2 });
  expect((await api.post(path, { label: "!!!", type: "date" })).body.slug).toBe("field");
  const list = await api.get<List>(path);
  expect(list.body).toMatchObject({ object: "list", has_more: false, next_cursor: null });
  expect(list.body.data.map(({ slug }) => slug)).toEqual(["vertragsart-sud", "vertragsart-sud-2", "field"]);
});

test("what is no definition is refused at its field", async ({ api }) => {
  const select = { label: "Tier", type: "select" };
  for (const [given, code, field] of [
    [{ type: "string" }, "missing_field", "label"],
    [{ label: " ", type: "string" }, "too_small", "label"],
    [{ label: "x".repeat(256), type: "string" }, "too_big", "label"],
    [{ label: "x" }, "missing_field", "type"],
    [{ label: "x", type: "color" }, "invalid_enum_value", "type"],
    [{ label: "x", type: "string", slug: "Not a slug" }, "invalid_string", "slug"],
    [{ label: "x", type: "string", slug: null }, "invalid_type", "slug"],
    [{ label: "x", type: "string", options: ["a"] }, "unrecognized_keys", "options"],
    [select, "missing_field", "options"],
    [{ ...select, options: [] }, "missing_field", "options"],
    [{ ...select, options: ["a", " "] }, "too_small", "options[1]"],
    [{ ...select, options: ["a", "b", " a "] }, "invalid_string", "options"],
    [{ ...select, options: Array.from({ length: 201 }, (_, n) => `${n}`) }, "too_big", "options"],
    [{ label: "x", type: "string", after: "field_nobody" }, "invalid_reference", "after"],
    [{ label: "x", type: "string", position: 1 }, "unrecognized_keys", "position"],
  ] as const) {
    const { status, body } = await api.post(path, given);
    expect([status, body], JSON.stringify(given)).toMatchObject([400, { error: { code, field } }]);
  }
  expect((await api.get<List>(path)).body.data).toEqual([]);
});

test("a given slug that is taken is a conflict, and free again after a delete", async ({ api, mint }) => {
  const region = await mint.customField({ label: "Region" });
  await mint.customField({ label: "Area" });
  for (const answer of [
    await api.post(path, { label: "Other", type: "string", slug: "region" }),
    await api.patch(`${path}/${(await api.get<List>(path)).body.data[1]?.id}`, { slug: "region" }),
  ]) {
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ error: { code: "slug_taken", field: "slug" } });
    expect(answer.text).toContain("Region");
  }
  await api.delete(`${path}/${region.id}`);
  expect((await api.post(path, { label: "Other", type: "string", slug: "region" })).status).toBe(201);
});

test("the order is told by the field before, without gaps", async ({ api, mint }) => {
  const [a, b, c] = [await mint.customField(), await mint.customField(), await mint.customField()];
  const order = async () => {
    const { data } = (await api.get<List>(path)).body;
    expect(data.map(({ position }) => position)).toEqual(data.map((_, index) => index + 1));
    return data.map(({ id }) => id);
  };
  const moved = await api.patch<CustomField>(`${path}/${c.id}`, { after: null });
  expect(moved.body.position).toBe(1);
  expect(await order()).toEqual([c.id, a.id, b.id]);
  await api.patch(`${path}/${c.id}`, { after: a.id });
  expect(await order()).toEqual([a.id, c.id, b.id]);
  const first = (await api.post<CustomField>(path, { label: "First", type: "date", after: null })).body;
  expect(await order()).toEqual([first.id, a.id, c.id, b.id]);
  await api.delete(`${path}/${a.id}`);
  expect(await order()).toEqual([first.id, c.id, b.id]);
  expect((await api.patch(`${path}/${c.id}`, { after: a.id })).status).toBe(400);
});

test("a change that changes nothing writes nothing", async ({ api, mint }) => {
  const { id, ...field } = await mint.customField({ label: "Tier", type: "select", options: ["a", "b"] });
  const { label, slug, type, options, required } = field;
  for (const nothing of [{}, { label, slug, type, options, required }, { after: null }, { after: id }]) {
    const { status, body } = await api.patch<CustomField>(`${path}/${id}`, nothing);
    expect([status, body]).toEqual([200, { id, ...field }]);
  }
  expect((await eventsOf(api)).map(({ event }) => event)).toEqual(["custom_field_created"]);
});

test("If-Match refuses a change of an older version", async ({ api }) => {
  const { body, headers } = await api.post<CustomField>(path, { label: "Tier", type: "string" });
  const old = { "if-match": headers.etag ?? "" };
  expect((await api.patch(`${path}/${body.id}`, { label: "Level" }, old)).status).toBe(200);
  for (const late of [
    await api.patch(`${path}/${body.id}`, { label: "Grade" }, old),
    await api.delete(`${path}/${body.id}`, old),
  ]) {
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({ error: { code: "version_mismatch" } });
  }
});

test("everybody reads the fields, admins change them", async ({ mint, as }) => {
  const { id } = await mint.customField();
  for (const role of ["member", "viewer"] as const) {
    const person = await as(await mint.member(role));
    expect((await person.get<List>(path)).body.data).toHaveLength(1);
    for (const refused of [
      await person.post(path, { label: "x", type: "string" }),
      await person.patch(`${path}/${id}`, { label: "x" }),
      await person.delete(`${path}/${id}`),
    ]) {
      expect(refused.status).toBe(403);
      expect(refused.text).toContain("change the custom fields");
    }
  }
  const admin = await as(await mint.member("admin"));
  expect((await admin.patch(`${path}/${id}`, { label: "x" })).status).toBe(200);
});

test("each change leaves one event, with what it was and is", async ({ api, mint }) => {
  const { id } = await mint.customField({ label: "Tier" });
  await mint.customer({ custom_fields: { tier: "gold" } });
  await api.patch(`${path}/${id}`, { slug: "level", required: true });
  await api.delete(`${path}/${id}`);
  const events = (await eventsOf(api)).filter(({ event }) => event.startsWith("custom_field"));
  expect(events.map(({ event, diff }) => [event, diff])).toEqual([
    [
      "custom_field_deleted",
      {
        label: { old: "Tier", new: null },
        slug: { old: "level", new: null },
        type: { old: "string", new: null },
      },
    ],
    ["custom_field_updated", { slug: { old: "tier", new: "level" }, required: { old: false, new: true } }],
    [
      "custom_field_created",
      {
        label: { old: null, new: "Tier" },
        slug: { old: null, new: "tier" },
        type: { old: null, new: "string" },
      },
    ],
  ]);
});

test("many at once get different slugs and one order", async ({ api }) => {
  const made = await Promise.all(
    Array.from({ length: 12 }, () => api.post<CustomField>(path, { label: "Same", type: "string" })),
  );
  expect(made.map(({ status }) => status)).toEqual(Array(12).fill(201));
  const { data } = (await api.get<List>(path)).body;
  expect(new Set(data.map(({ slug }) => slug)).size).toBe(12);
  expect(data.map(({ position }) => position)).toEqual(data.map((_, index) => index + 1));
});

async function eventsOf(api: { get: <T>(path: string) => Promise<{ body: T }> }): Promise<AuditEvent[]> {
  const { body } = await api.get<{ data: AuditEvent[] }>("/audit-events");
  return body.data.filter(({ target }) => target.type === "custom_field");
}
