import { callOf } from "@/e2e/factories/calls";
import { expect, test } from "@/e2e/fixtures";
import { operations } from "@/lib/contract/registry";

const paths = [...Map.groupBy(operations, ({ path }) => path)];
const rateHeaders = [
  "x-ratelimit-limit",
  "x-ratelimit-remaining",
  "x-ratelimit-reset",
  "ratelimit",
  "ratelimit-policy",
];

for (const [path, declared] of paths) {
  test(`${path} names the methods it has`, async ({ anonymous }) => {
    const here = path.replace(/\{\w+\}/g, "1");
    const had = declared.map(({ method }) => method as string);
    for (const method of ["GET", "POST", "PATCH", "PUT", "DELETE"].filter((name) => !had.includes(name))) {
      const { status, body, headers } = await anonymous.send(method, here);
      expect(status, method).toBe(405);
      expect(body).toMatchObject({ error: { type: "invalid_request_error", code: "method_not_allowed" } });
      for (const name of had) expect(headers.allow).toContain(name);
      expect(headers["x-ratelimit-limit"]).toBeUndefined();
    }
    const options = await anonymous.send("OPTIONS", here);
    expect([options.status, options.text]).toEqual([204, ""]);
    for (const name of [...had, "OPTIONS"]) expect(options.headers.allow).toContain(name);
    expect(options.headers["access-control-allow-origin"]).toBeUndefined();
  });
}

for (const operation of operations) {
  const name = `${operation.method} ${operation.path}`;

  test(`${name} refuses unknown and repeated query parameters`, async ({ as, mint, workspace }) => {
    const caller = await as(workspace.owner);
    const ids = await mint.ids();
    const [path, sent] = callOf(operation, ids);
    const unknown = await caller.send(operation.method, `${path}?nonsense=1`, sent);
    expect(unknown.status).toBe(400);
    expect(unknown.body).toMatchObject({ error: { code: "unrecognized_keys", field: "nonsense" } });
    const repeated = await caller.send(operation.method, `${path}?limit=1&limit=2`, sent);
    expect(repeated.status).toBe(400);
    const nul = await caller.send(operation.method, `${path}?q=%00`, sent);
    expect(nul.status).toBe(400);
  });

  test(`${name} says what may be cached, and how often one may call`, async ({ as, mint, workspace }) => {
    const caller = await as(workspace.owner);
    // The sequence is replaced as a whole only before the first onboarding.
    const ids = operation.id === "apply-phase-preset" ? {} : await mint.ids();
    const { status, headers } = await caller.send(operation.method, ...callOf(operation, ids));
    expect(status).toBe(operation.status);
    const type = operation.answersFile ? "image/png" : "application/json; charset=utf-8";
    expect(headers["content-type"]).toBe(type);
    expect(headers["cache-control"]).toBe(operation.versioned ? "private, no-cache" : "private, no-store");
    expect(headers.etag !== undefined).toBe(operation.versioned === true);
    if (operation.versioned) expect(headers.etag).toMatch(/^"[^"]+"$/);
    const isLimited = operation.audience !== "anybody";
    for (const header of rateHeaders) expect(headers[header] !== undefined, header).toBe(isLimited);
  });
}

for (const operation of operations.filter(({ method, versioned }) => method === "GET" && versioned)) {
  const name = `GET ${operation.path}`;

  test(`${name} answers 304 while nothing changes, and HEAD like GET`, async ({ as, mint, workspace }) => {
    const caller = await as(workspace.owner);
    const [path] = callOf(operation, await mint.ids());
    const first = await caller.get(path);
    const etag = first.headers.etag ?? "";
    // A list of keys shows when each was last used; nothing uses one here.
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await caller.get(path, { "if-none-match": known });
      expect([again.status, again.text], known).toEqual([304, ""]);
      expect(again.headers.etag).toBe(etag);
    }
    expect((await caller.get(path, { "if-none-match": '"other"' })).status).toBe(200);
    const head = await caller.send("HEAD", path);
    expect([head.status, head.text, head.headers.etag]).toEqual([200, "", etag]);
  });
}

test("unknown paths are 404 in the envelope, with or without a key", async ({ api, anonymous }) => {
  const elsewhere = [
    "",
    "/",
    "/nothing",
    "/customers/",
    "/customers/1/nothing",
    "//customers",
    "/customers//counts",
  ];
  for (const path of [...elsewhere, "/%2e%2e/api", "/customers%2f1", "/Customers"]) {
    for (const caller of [api, anonymous]) {
      const { status, body, headers } = await caller.send("GET", path);
      expect(status, path).toBe(404);
      expect(body).toMatchObject({ error: { type: "not_found", code: "route_not_found" } });
      expect(headers["x-ratelimit-limit"]).toBeUndefined();
      expect(headers["cache-control"]).toBe("private, no-store");
    }
  }
});

test("every kind of answer carries one request id: a sane one kept, another replaced", async ({ api }) => {
  for (const [path, status] of [
    ["/me", 200],
    ["/nothing", 404],
    ["/customers/0", 404],
    ["/me?x=1", 400],
  ] as const) {
    const kept = await api.get(path, { "x-request-id": "Order-66.a_b" });
    expect([kept.status, kept.headers["x-request-id"]]).toEqual([status, "Order-66.a_b"]);
    for (const insane of ["a b", "x".repeat(129), "<script>", "ü", "", "a,b"]) {
      const replaced = await api.get(path, { "x-request-id": insane });
      expect(replaced.headers["x-request-id"], insane).toMatch(/^req_[a-z0-9]{16,}$/);
    }
  }
});

test("rate headers agree with one another and count down", async ({ mint }) => {
  const { api } = await mint.key({ rate_limit_tier: "50" });
  const first = (await api.get("/me")).headers;
  expect(first).toMatchObject({ "x-ratelimit-limit": "50", "x-ratelimit-remaining": "49" });
  expect(first["ratelimit-policy"]).toBe('"default";q=50;w=60');
  expect(first.ratelimit).toMatch(/^"default";r=49;t=(?:[1-9]|[1-5]\d|60)$/);
  const seconds = Number(first["x-ratelimit-reset"]) - Date.now() / 1000;
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(61);
  expect((await api.get("/customers/0")).headers["x-ratelimit-remaining"]).toBe("48");
  expect((await api.send("POST", "/customers", { raw: "x" })).headers["x-ratelimit-remaining"]).toBe("47");
});

test("answers are not compressed: a strong ETag would not survive it", async ({ api }) => {
  const { headers } = await api.get("/openapi.json", { "accept-encoding": "gzip, br" });
  expect(headers["content-encoding"]).toBeUndefined();
});
