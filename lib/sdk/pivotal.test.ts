import { expect, it } from "vitest";
import { type Reply, startLoopback } from "@/scripts/test/loopback";
import { Pivotal, type PivotalOptions, responseOf } from "./index.ts";

const apiKey = "pivotal_test_sesame";
/** A client of a server that answers with these, in turn. */
async function serving(...replies: Reply[]) {
  const { url: baseUrl, seen } = await startLoopback(replies);
  const client = (options: Partial<PivotalOptions> = {}) => new Pivotal({ apiKey, baseUrl, ...options });
  return { baseUrl, client, pivotal: client(), seen };
}

function refusal(status: number, type: string, code: string, more: object = {}): Reply {
  return {
    status,
    headers: { "retry-after": "0", "x-request-id": "req_1" },
    body: { error: { type, code, message: "No.", ...more } },
  };
}

const busy = refusal(503, "internal_error", "database_unavailable");
const page = (ids: number[], next: string | null): Reply => ({
  body: {
    object: "list",
    data: ids.map((display_id) => ({ display_id })),
    has_more: next !== null,
    next_cursor: next,
  },
});

it("asks with the key, ids in the path and filters as the API reads them", async () => {
  const { pivotal, seen } = await serving({}, page([], null));
  await pivotal.customers.get("cus/1");
  await pivotal.customers.list({
    status: ["active", "at_risk"],
    tag: "emea",
    updated_since: new Date(0),
    deleted: false,
    limit: 5,
  });
  expect(seen[0]).toMatchObject({
    method: "GET",
    url: "/api/v1/customers/cus%2F1",
    headers: { authorization: `Bearer ${apiKey}` },
  });
  const { pathname, searchParams } = new URL(seen[1]?.url ?? "", "http://localhost");
  expect(pathname).toBe("/api/v1/customers");
  expect(Object.fromEntries(searchParams)).toEqual({
    status: "active,at_risk",
    tag: "emea",
    updated_since: "1970-01-01T00:00:00.000Z",
    deleted: "false",
    limit: "5",
  });
});

it.each(["", "/", "/api/v1", "/api/v1/", "/pivotal/api/v1"])(
  "takes the address with %j behind it",
  async (path) => {
    const { client, baseUrl, seen } = await serving({});
    await client({ baseUrl: `${baseUrl}${path}` }).me.get();
    expect(seen[0]?.url).toBe(path.startsWith("/pivotal") ? "/pivotal/api/v1/me" : "/api/v1/me");
  },
);

it("walks all rows page by page, and awaited is the first page", async () => {
  const { pivotal, seen } = await serving(page([3, 2], "b"), page([1], null), page([3, 2], "b"));
  const rows: number[] = [];
  for await (const { display_id } of pivotal.customers.list({ limit: 2 })) rows.push(display_id);
  expect(rows).toEqual([3, 2, 1]);
  expect(seen.map(({ url }) => url)).toEqual([
    "/api/v1/customers?limit=2",
    "/api/v1/customers?limit=2&cursor=b",
  ]);
  const list = pivotal.customers.list();
  expect(await list).toMatchObject({ has_more: true, next_cursor: "b" });
  expect((await list).data).toHaveLength(2);
  expect(seen).toHaveLength(3);
});

it("asks for no page that nobody reads", async () => {
  const { pivotal, seen } = await serving(page([3, 2], "b"));
  const list = pivotal.customers.list();
  expect(seen).toHaveLength(0);
  for await (const _ of list) break;
  expect(seen).toHaveLength(1);
});

it("sends the same idempotency key and body with each attempt, another with each call", async () => {
  const inUse = refusal(409, "conflict", "idempotency_key_in_use");
  const { pivotal, seen } = await serving(busy, inUse, { status: 201 }, { status: 201 }, { status: 201 });
  await pivotal.customers.create({ name: "Contoso" });
  await pivotal.customers.create({ name: "Contoso" });
  await pivotal.customers.create({ name: "Contoso" }, { idempotencyKey: "mine" });
  const keys = seen.map(({ headers }) => headers["idempotency-key"]);
  expect(new Set(keys.slice(0, 3)).size).toBe(1);
  expect(keys[0]).toMatch(/^[\x21-\x7e]{16,255}$/);
  expect(keys[3]).not.toBe(keys[0]);
  expect(keys[4]).toBe("mine");
  expect(seen.map(({ body }) => body.toString())).toEqual(Array(5).fill('{"name":"Contoso"}'));
});

it("remembers the version of what it gave, for ifMatch", async () => {
  const found = { headers: { etag: '"v1"', "x-request-id": "req_9" }, body: { id: "cus_1" } };
  const { pivotal, seen } = await serving(found, {}, {}, page([1], null));
  const customer = await pivotal.customers.get(1);
  expect(responseOf(customer)).toMatchObject({ status: 200, etag: '"v1"', requestId: "req_9" });
  await pivotal.customers.update(1, { plan: "gold" }, { ifMatch: customer });
  await pivotal.customers.delete(1, { ifMatch: '"v2"' });
  expect(seen.map(({ headers }) => headers["if-match"])).toEqual([undefined, '"v1"', '"v2"']);
  expect(seen[2]?.url).toBe("/api/v1/customers/1");
  const { data } = await pivotal.customers.list();
  await expect(pivotal.customers.update(1, {}, { ifMatch: data[0] })).rejects.toThrow(TypeError);
});

it("refuses ids that would lead elsewhere, and settings that cannot be", () => {
  const pivotal = new Pivotal({ apiKey, baseUrl: "http://localhost" });
  for (const id of ["", ".", ".."]) expect(() => pivotal.customers.delete(id)).toThrow(TypeError);
  expect(() => new Pivotal({ apiKey, baseUrl: "pivotal.example.com" })).toThrow("baseUrl");
  expect(() => new Pivotal({ apiKey, baseUrl: "https://ada:secret@pivotal.example.com" })).toThrow("baseUrl");
  expect(() => new Pivotal({ apiKey: `${apiKey}\n`, baseUrl: "http://localhost" })).toThrow("apiKey");
});
