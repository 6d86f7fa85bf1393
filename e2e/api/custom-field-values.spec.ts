import { expect, test } from "@/e2e/fixtures";
import type { CustomField } from "@/lib/contract/custom-field";
import type { Customer } from "@/lib/contract/customer";

const path = "/custom-fields";
type List = { data: CustomField[] };

test("a new slug renames the key in every customer, as a change of each", async ({
  api,
  mint,
  workspace,
}) => {
  const field = await mint.customField({ label: "Tier" });
  await mint.customField({ label: "Seats", type: "number" });
  const other = await mint.workspace();
  await mint.customField({ label: "Tier" }, other);
  const values = { tier: "gold", seats: 3 };
  const having = await mint.customer({ custom_fields: values });
  const without = await mint.customer({ custom_fields: { seats: 4 } });
  const elsewhere = await mint.customer({ custom_fields: { tier: "gold" } }, other);
  const { body } = await api.patch<CustomField>(`${path}/${field.id}`, { slug: "level", label: "Level" });
  expect(body).toMatchObject({ slug: "level", label: "Level" });
  const renamed = (await api.get<Customer>(`/customers/${having.id}`)).body;
  expect(renamed).toEqual({
    ...having,
    custom_fields: { level: "gold", seats: 3 },
    updated_at: renamed.updated_at,
  });
  expect(renamed.updated_at > having.updated_at).toBe(true);
  expect((await api.get(`/customers/${without.id}`)).body).toEqual(without);
  const synced = await api.get<{ data: Customer[] }>(`/customers?updated_since=${renamed.updated_at}`);
  expect(synced.body.data.map(({ id }) => id)).toEqual([having.id]);
  const theirs = (await mint.key({}, other)).api;
  expect((await theirs.get(`/customers/${elsewhere.id}`)).body).toEqual(elsewhere);
  const late = await api.patch(`/customers/${having.id}`, { custom_fields: { tier: "tin" } });
  expect(late.body).toMatchObject({ error: { code: "unrecognized_keys", field: "custom_fields.tier" } });
  expect(workspace.id).not.toBe(other.id);
});

test("a slug is renamed while customers are written, and no value is lost", async ({ api, mint }) => {
  const field = await mint.customField({ label: "Tier" });
  const { id } = await mint.customer({ custom_fields: { tier: "0" } });
  const writes = Array.from({ length: 12 }, (_, n) =>
    n === 6
      ? api.patch(`${path}/${field.id}`, { slug: "level" })
      : api.patch(`/customers/${id}`, { custom_fields: { tier: `${n + 1}` } }),
  );
  const made = Array.from({ length: 6 }, () =>
    api.post("/customers", { name: "x", custom_fields: { tier: "x" } }),
  );
  const statuses = (await Promise.all([...writes, ...made])).map(({ status }) => status);
  expect(statuses.filter((status) => status >= 409)).toEqual([]);
  const { data } = (await api.get<{ data: Customer[] }>("/customers")).body;
  for (const customer of data) expect(Object.keys(customer.custom_fields)).toEqual(["level"]);
});

test("the type stays while a customer has a value that would not fit", async ({ api, mint }) => {
  const field = await mint.customField({ label: "Start" });
  await mint.customer({ custom_fields: { start: "2026-05-26" } });
  const { id } = await mint.customer({ custom_fields: { start: "2026-02-30" } });
  for (const [change, fits] of [
    [{ type: "number" }, false],
    [{ type: "date" }, false],
    [{ type: "select", options: ["2026-05-26"] }, false],
    [{ type: "select", options: ["2026-05-26", "2026-02-30"] }, true],
    [{ type: "string" }, true],
  ] as const) {
    const { status, body, text } = await api.patch(`${path}/${field.id}`, change);
    expect(status, JSON.stringify(change)).toBe(fits ? 200 : 409);
    if (fits) continue;
    expect(body).toMatchObject({ error: { code: "custom_field_in_use", field: "type" } });
    expect(text).toContain(change.type === "number" ? "2 customers have" : "1 customer has");
  }
  await api.delete(`/customers/${id}`);
  const dated = await api.patch<CustomField>(`${path}/${field.id}`, { type: "date" });
  expect(dated.body).toMatchObject({ type: "date", options: [] });
  expect((await api.patch("/customers/1", { custom_fields: { start: "soon" } })).status).toBe(400);
});

test("an option in use stays, one that is not may go", async ({ api, mint }) => {
  const field = await mint.customField({ label: "Tier", type: "select", options: ["gold", "tin", "lead"] });
  await mint.customer({ custom_fields: { tier: "gold" } });
  await mint.customer({ custom_fields: { tier: "gold" } });
  const gone = await api.patch(`${path}/${field.id}`, { options: ["tin", "lead"] });
  expect(gone.status).toBe(409);
  expect(gone.body).toMatchObject({
    error: {
      code: "custom_field_in_use",
      field: "options",
      message: "2 customers have values among the options you remove. Change or clear them first.",
    },
  });
  const unused = await api.patch<CustomField>(`${path}/${field.id}`, { options: ["new", "gold"] });
  expect(unused.body.options).toEqual(["new", "gold"]);
  expect((await api.patch(`${path}/${field.id}`, { options: [] })).status).toBe(400);
  expect((await api.patch(`${path}/${field.id}`, { type: "number", options: ["a"] })).status).toBe(400);
});

test("a required field is asked for on a new customer and cannot be cleared", async ({ api, mint }) => {
  const before = await mint.customer();
  await mint.customField({ label: "Region", required: true });
  const without = await api.post("/customers", { name: "x" });
  expect(without.body).toMatchObject({ error: { code: "missing_field", field: "custom_fields.region" } });
  expect((await api.patch(`/customers/${before.id}`, { plan: "gold" })).status).toBe(200);
  const { body } = await api.post<Customer>("/customers", { name: "x", custom_fields: { region: "EMEA" } });
  for (const region of [null, "", "  "]) {
    const cleared = await api.patch(`/customers/${body.id}`, { custom_fields: { region } });
    expect(cleared.body).toMatchObject({ error: { code: "missing_field", field: "custom_fields.region" } });
  }
});

test("a deleted field vanishes with its values, and a later one of its slug starts empty", async ({
  api,
  mint,
}) => {
  const field = await mint.customField({ label: "Tier" });
  const customer = await mint.customer({ custom_fields: { tier: "gold" } });
  const first = await api.delete(`${path}/${field.id}`);
  expect(first.status).toBe(200);
  expect(first.body).toEqual({ object: "deleted", id: field.id, deleted: true });
  expect((await api.delete(`${path}/${field.id}`)).body).toEqual(first.body);
  expect((await api.patch(`${path}/${field.id}`, { label: "x" })).status).toBe(404);
  expect((await api.get<List>(path)).body.data).toEqual([]);
  const stripped = (await api.get<Customer>(`/customers/${customer.id}`)).body;
  expect(stripped.custom_fields).toEqual({});
  expect(stripped.updated_at > customer.updated_at).toBe(true);
  await mint.customField({ label: "Tier" });
  expect((await api.get<Customer>(`/customers/${customer.id}`)).body.custom_fields).toEqual({});
});

test("how many customers have a value counts those one may see", async ({ api, mint, as }) => {
  const assigned = await mint.workspace({ defaultAccess: "assigned" });
  await mint.customField({ label: "Tier" }, assigned);
  await mint.customer({ custom_fields: { tier: "a" } }, assigned);
  const gone = await mint.customer({ custom_fields: { tier: "b" } }, assigned);
  const key = (await mint.key({}, assigned)).api;
  await key.delete(`/customers/${gone.id}`);
  const member = await as(await mint.member("member", assigned));
  expect((await key.get<List>(`${path}?expand=usage`)).body.data[0]?.usage).toEqual({ customer_count: 1 });
  expect((await member.get<List>(`${path}?expand=usage`)).body.data[0]?.usage).toEqual({ customer_count: 0 });
  expect((await member.get<List>(path)).body.data[0]?.usage).toBeUndefined();
  expect((await api.get(`${path}?expand=all`)).status).toBe(400);
});

test("customers are found by their custom fields", async ({ api, mint }) => {
  await mint.customField({ label: "Tier", type: "select", options: ["gold", "tin"] });
  await mint.customField({ label: "Seats", type: "number" });
  await mint.customField({ label: "City" });
  await mint.customField({ label: "Signed", type: "date" });
  await mint.customer({ name: "A", custom_fields: { tier: "gold", seats: 40, city: "Berlin, Mitte" } });
  await mint.customer({ name: "B", custom_fields: { tier: "tin", seats: 40, signed: "2026-05-26" } });
  await mint.customer({ name: "C", custom_fields: { tier: "gold", city: "a:b" } });
  await mint.customer({ name: "D" });
  for (const [filter, names] of [
    ["tier:gold", "AC"],
    ["tier:gold,tier:tin", "ABC"],
    ["tier:gold,seats:40", "A"],
    ["seats:40.0", "AB"],
    ["seats:41", ""],
    ["city:Berlin\\, Mitte", "A"],
    ["city:a:b", "C"],
    ["city:berlin\\, mitte", ""],
    ["signed:2026-05-26", "B"],
  ] as const) {
    const query = `custom_field=${encodeURIComponent(filter)}`;
    const { body } = await api.get<{ data: Customer[] }>(`/customers?${query}&sort=name`);
    expect(body.data.map(({ name }) => name).join(""), filter).toBe(names);
    expect((await api.get(`/customers/counts?${query}`)).body.total, filter).toBe(names.length);
  }
  for (const [filter, code] of [
    ["tier", "invalid_string"],
    ["tier:", "invalid_string"],
    ["tier: ", "invalid_string"],
    [":gold", "invalid_string"],
    ["tier:gold,", "invalid_string"],
    ["level:gold", "unrecognized_keys"],
    ["constructor:gold", "unrecognized_keys"],
    ["tier:lead", "invalid_enum_value"],
    ["seats:many", "invalid_type"],
    ["signed:soon", "invalid_string"],
  ]) {
    const { status, body } = await api.get(`/customers?custom_field=${encodeURIComponent(filter ?? "")}`);
    expect([status, body], filter).toMatchObject([400, { error: { code, field: "custom_field" } }]);
  }
  expect((await api.get("/customers?tier=gold")).body).toMatchObject({
    error: { code: "unrecognized_keys" },
  });
});
