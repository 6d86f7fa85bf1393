import { callOf } from "@/e2e/factories/calls";
import { expect, test } from "@/e2e/fixtures";
import { operations } from "@/lib/contract/registry";

const json = { "content-type": "application/json" };
const withBody = operations.filter(({ body }) => body);

for (const operation of withBody) {
  const name = `${operation.method} ${operation.path}`;

  test(`${name} takes one JSON object and nothing else`, async ({ as, mint, workspace }) => {
    const caller = await as(workspace.owner);
    const [path] = callOf(operation, await mint.ids());
    const answer = (raw: string, headers: Record<string, string> = json) =>
      caller.send(operation.method, path, { raw, headers });

    for (const raw of ["{", "{]", "nul", '{"name":"x",}', "{'name':'x'}", " "]) {
      const { status, body } = await answer(raw);
      expect([status, body], raw).toEqual([
        400,
        expect.objectContaining({ error: expect.objectContaining({ code: "invalid_json" }) }),
      ]);
    }
    for (const raw of ["[]", "null", '"text"', "1", "true"]) {
      expect((await answer(raw)).body, raw).toMatchObject({ error: { code: "invalid_type" } });
    }
    const unknown = await answer('{"nmae":"x"}');
    expect(unknown.status).toBe(400);
    expect(unknown.text).toContain('"unrecognized_keys"');
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "", "json"]) {
      const { status, body } = await answer("{}", { "content-type": type });
      expect(status, type).toBe(415);
      expect(body, type).toMatchObject({ error: { code: "unsupported_media_type" } });
    }
    expect((await answer("{}", {})).status).toBe(415);
  });

  for (const chunked of [false, true]) {
    test(`${name} refuses more than 1 MB ${chunked ? "of no announced length" : ""}`, async ({
      as,
      workspace,
    }) => {
      const caller = await as(workspace.owner);
      const raw = JSON.stringify({ name: "x".repeat(1_048_576) });
      const [path] = callOf(operation);
      const { status, body } = await caller.send(operation.method, path, { raw, chunked, headers: json });
      expect(status).toBe(413);
      expect(body).toMatchObject({ error: { code: "body_too_large" } });
    });
  }
}

test("JSON may carry parameters of its type, and 1 MB is not too much", async ({ api }) => {
  const raw = `{"name":"Contoso"${" ".repeat(1_048_576 - 18)}}`;
  expect(Buffer.byteLength(raw)).toBe(1_048_576);
  for (const type of ["application/json; charset=utf-8", "Application/JSON", "application/json;foo=bar"]) {
    const sent = { raw, headers: { "content-type": type } };
    expect((await api.send("POST", "/customers", sent)).status, type).toBe(201);
  }
});

test("bytes that are not UTF-8 are no JSON", async ({ api }) => {
  const raw = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
  const { status, body } = await api.send("POST", "/customers", { raw, headers: json });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: "invalid_json" } });
});

test("a byte order mark before the JSON is skipped", async ({ api }) => {
  const { status, body } = await api.send("POST", "/customers", {
    raw: '\ufeff{"name":"Contoso"}',
    headers: json,
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({ name: "Contoso" });
});

test("an empty body is one without fields", async ({ api }) => {
  const { status, body } = await api.send("POST", "/customers", { headers: json });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: "missing_field", field: "name" } });
  expect((await api.send("POST", "/customers")).status).toBe(400);
});

test("of duplicate keys the last wins", async ({ api }) => {
  const { body } = await api.send("POST", "/customers", {
    raw: '{"name":"One","name":"Two"}',
    headers: json,
  });
  expect(body).toMatchObject({ name: "Two" });
});

test("an answer names all faults, the first in schema order first", async ({ api }) => {
  const { status, body } = await api.post("/customers", { mrr: -1, status: "gone", name: 5, extra: 1 });
  expect(status).toBe(400);
  expect(body).toMatchObject({ error: { code: "invalid_type", field: "name" } });
  const { errors } = (body as { error: { errors: { field: string; code: string }[] } }).error;
  expect(errors.map(({ field, code }) => [field, code])).toEqual([
    ["name", "invalid_type"],
    ["status", "invalid_enum_value"],
    ["mrr", "too_small"],
    ["extra", "unrecognized_keys"],
  ]);
});

for (const [where, raw] of [
  ["at the top", '{"name":"x","__proto__":{"isAdmin":true}}'],
  ["in metadata", '{"name":"x","metadata":{"a":[{"__proto__":{"isAdmin":true}}]}}'],
  ["in custom fields", '{"name":"x","custom_fields":{"__proto__":1}}'],
  ["escaped", '{"name":"x","metadata":{"\\u005f_proto__":{}}}'],
] as const) {
  test(`__proto__ ${where} is refused and touches no prototype`, async ({ api }) => {
    const { status } = await api.send("POST", "/customers", { raw, headers: json });
    expect(status).toBe(400);
    const after = await api.post("/customers", { name: "After" });
    expect(after.status).toBe(201);
    expect(after.body).not.toHaveProperty("isAdmin");
  });
}

test("other names of the prototype chain are names like any other", async ({ api }) => {
  const metadata = { constructor: { prototype: 1 }, toString: "x", hasOwnProperty: null, valueOf: [] };
  const { status, body } = await api.post("/customers", { name: "x", metadata });
  expect(status).toBe(201);
  expect(body.metadata).toEqual(metadata);
  for (const key of ["constructor", "toString", "hasOwnProperty", "valueOf"]) {
    expect((await api.post("/customers", { name: "x", [key]: 1 })).status, key).toBe(400);
    expect((await api.post("/customers", { name: "x", custom_fields: { [key]: "1" } })).status, key).toBe(
      400,
    );
    expect((await api.get(`/customers?${key}=1`)).status, key).toBe(400);
  }
  expect((await api.get("/customers?__proto__=1")).status).toBe(400);
});

test("20,000 levels of nesting exhaust nothing", async ({ api }) => {
  for (const [open, close] of [
    ["[", "]"],
    ['{"a":', "}"],
  ] as const) {
    const deep = `${open.repeat(20_000)}1${close.repeat(20_000)}`;
    const raw = `{"name":"x","metadata":{"deep":${deep}}}`;
    const { status, body } = await api.send("POST", "/customers", { raw, headers: json });
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { code: "invalid_json" } });
  }
  expect((await api.get("/health")).status).toBe(200);
});

test("a list of 200,000 entries is refused for what it is", async ({ api }) => {
  const raw = `{"name":"x","tags":[${Array(200_000).fill('"t"').join(",")}]}`;
  const { status, body } = await api.send("POST", "/customers", { raw, headers: json });
  expect([status, body]).toMatchObject([400, { error: { code: "too_big", field: "tags" } }]);
});

test("null where null is not allowed is a wrong type, also of an enum", async ({ api }) => {
  for (const field of ["name", "status", "tags", "metadata", "custom_fields"]) {
    const { body } = await api.post("/customers", { name: "x", [field]: null });
    expect(body, field).toMatchObject({ error: { code: "invalid_type", field } });
  }
});
