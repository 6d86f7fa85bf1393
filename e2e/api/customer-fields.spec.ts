import { expect, test } from "@/e2e/fixtures";
import type { Customer } from "@/lib/contract/customer";

const json = { "content-type": "application/json" };

test("a slug is made from the name, with a number when it is taken", async ({ api }) => {
  const slugs: [string, string][] = [
    ["Contoso", "contoso"],
    ["Contoso!", "contoso-2"],
    ["CONTOSO", "contoso-3"],
    ["Łódź & Søn's Café", "lodz-sons-cafe"],
    ["Ελλάδα", "ellada"],
    ["Привет", "privet"],
    ["株式会社", expect.stringMatching(/^[a-z0-9-]+$/) as unknown as string],
    ["---", "customer-8"],
    ["\u{1F680}\u{1F680}", expect.stringMatching(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/) as unknown as string],
  ];
  for (const [name, slug] of slugs) {
    expect((await api.post("/customers", { name })).body.slug, name).toEqual(slug);
  }
});

test("a long name's slug stays within 63 characters, its number included", async ({ api }) => {
  const name = "a".repeat(200);
  const slugs: string[] = [];
  for (let n = 0; n < 12; n++) slugs.push((await api.post<Customer>("/customers", { name })).body.slug);
  expect(slugs[0]).toBe("a".repeat(63));
  expect(slugs[1]).toBe(`${"a".repeat(61)}-2`);
  expect(slugs[11]).toBe(`${"a".repeat(60)}-12`);
  const hyphen = (await api.post<Customer>("/customers", { name: `${"b".repeat(62)} c` })).body.slug;
  expect(hyphen).toBe("b".repeat(62));
});

test("a given slug that is taken is a conflict that names its holder", async ({ api }) => {
  await api.post("/customers", { name: "First", slug: "one" });
  await api.post("/customers", { name: "Second" });
  for (const answer of [
    await api.post("/customers", { name: "Other", slug: "one" }),
    await api.patch("/customers/2", { slug: "one" }),
  ]) {
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ error: { type: "conflict", code: "slug_taken", field: "slug" } });
    expect(answer.text).toContain("First");
  }
  expect((await api.patch("/customers/1", { slug: "one", plan: "x" })).status).toBe(200);
});

test("what is no slug is refused", async ({ api }) => {
  for (const slug of ["", "A", "a b", "-a", "a-", "ä", "a_b", "a".repeat(64), 5, null, "a\n"]) {
    const { status, body } = await api.post("/customers", { name: "x", slug });
    expect(status, String(slug)).toBe(400);
    expect(body, String(slug)).toMatchObject({ error: { field: "slug" } });
  }
  for (const slug of ["a", "0", "a--b", "a".repeat(63)]) {
    expect((await api.post("/customers", { name: "x", slug })).status, slug).toBe(201);
  }
});

test("a domain loses protocol, www, port and path", async ({ api }) => {
  for (const [given, kept] of [
    ["Contoso.DE", "contoso.de"],
    [" https://www.contoso.de/about?x=1#y ", "contoso.de"],
    ["http://contoso.de:8080", "contoso.de"],
    ["www.shop.contoso.co.uk", "shop.contoso.co.uk"],
    ["münchen.de", "münchen.de"],
    ["xn--mnchen-3ya.de", "xn--mnchen-3ya.de"],
    [null, null],
  ]) {
    expect((await api.post("/customers", { name: "x", domain: given })).body.domain).toBe(kept);
  }
  for (const domain of [
    "",
    "contoso",
    "dana@contoso.de",
    "a..de",
    "-a.de",
    "a b.de",
    "javascript:alert(1)",
    5,
  ]) {
    const { status, body } = await api.post("/customers", { name: "x", domain });
    expect(status, String(domain)).toBe(400);
    expect(body, String(domain)).toMatchObject({ error: { field: "domain" } });
  }
});

for (const field of ["mrr", "monthly_orders"]) {
  test(`${field} is a whole number from 0 that an integer column holds`, async ({ api }) => {
    for (const raw of ["0", "1", "2147483647", "-0", "1.0", "1e3"]) {
      const sent = { raw: `{"name":"x","${field}":${raw}}`, headers: json };
      expect((await api.send("POST", "/customers", sent)).status, raw).toBe(201);
    }
    for (const [raw, code] of [
      ["-1", "too_small"],
      ["2147483648", "too_big"],
      ["9007199254740993", "too_big"],
      ["1e400", "invalid_type"],
      ["1.5", "invalid_type"],
      ['"5"', "invalid_type"],
      ["true", "invalid_type"],
    ]) {
      const sent = { raw: `{"name":"x","${field}":${raw}}`, headers: json };
      const { status, body } = await api.send("POST", "/customers", sent);
      expect([status, body], raw).toMatchObject([400, { error: { code, field } }]);
    }
  });
}

test("text has its lengths, and no NUL and no half of a character", async ({ api }) => {
  for (const [field, max] of [
    ["name", 255],
    ["plan", 255],
    ["stripe_customer_id", 255],
  ] as const) {
    const text = "ü".repeat(max);
    expect((await api.post("/customers", { name: "x", [field]: text })).body[field]).toBe(text);
    const long = await api.post("/customers", { name: "x", [field]: `${text}x` });
    expect(long.body, field).toMatchObject({ error: { code: "too_big", field } });
    const blank = await api.post("/customers", { name: "x", [field]: "  " });
    expect(blank.body, field).toMatchObject({ error: { code: "too_small", field } });
  }
  for (const text of ["a\u0000b", "\ud800", "\udc00x"]) {
    for (const body of [
      { name: text },
      { name: "x", tags: [text] },
      { name: "x", metadata: { a: { [text]: 1 } } },
    ]) {
      const answer = await api.post("/customers", body);
      expect(answer.status, JSON.stringify(body)).toBe(400);
    }
  }
  const emoji = "\u{1F469}\u200D\u{1F680} <script>alert(1)</script> \u202Ertl";
  expect((await api.post("/customers", { name: emoji })).body.name).toBe(emoji);
});

test("tags come back as they were given, whatever they hold", async ({ api }) => {
  const tags = ["NULL", "{a}", '"q"', "back\\slash", "ümlaut", "a b", "'; drop table customers; --"];
  const { body } = await api.post("/customers", { name: "x", tags: ["  trimmed ", ...tags] });
  expect(body.tags).toEqual(["trimmed", ...tags]);
  for (const tag of tags) {
    const found = await api.get(`/customers?tag=${encodeURIComponent(tag)}`);
    expect(found.body.data, tag).toHaveLength(1);
  }
  expect((await api.patch("/customers/1", { tags: [] })).body.tags).toEqual([]);
  for (const wrong of [[""], ["x".repeat(65)], Array(51).fill("x"), "x", [1], null]) {
    expect((await api.post("/customers", { name: "x", tags: wrong })).status).toBe(400);
  }
});

test("metadata comes back as it was given, up to 16 KB", async ({ api }) => {
  const metadata = { z: 1, a: { y: [1, { x: null }], b: 0.1 }, "": "ü", m: [[], {}], big: 1e300, on: true };
  const raw = JSON.stringify(metadata);
  const { text } = await api.post("/customers", { name: "x", metadata });
  expect(text).toContain(`"metadata":${raw}`);
  expect((await api.get("/customers/1")).text).toContain(`"metadata":${raw}`);
  const full = { a: "ü".repeat(8_188) };
  expect(Buffer.byteLength(JSON.stringify(full))).toBe(16_384);
  expect((await api.post("/customers", { name: "x", metadata: full })).status).toBe(201);
  for (const call of [
    await api.post("/customers", { name: "x", metadata: { a: `${full.a}x` } }),
    await api.patch("/customers/1", { metadata: { a: `${full.a}x` } }),
  ]) {
    expect(call.body).toMatchObject({ error: { code: "too_big", field: "metadata" } });
  }
  for (const wrong of [[], "x", null, 1]) {
    expect((await api.post("/customers", { name: "x", metadata: wrong })).status).toBe(400);
  }
  const endless = { raw: '{"name":"x","metadata":{"a":1e400}}', headers: json };
  expect((await api.send("POST", "/customers", endless)).status).toBe(400);
});

test("PATCH replaces metadata whole; another order of keys is a change", async ({ api }) => {
  await api.post("/customers", { name: "x", metadata: { a: 1, b: 2 } });
  expect((await api.patch("/customers/1", { metadata: { b: 2, a: 1 } })).text).toContain('{"b":2,"a":1}');
  expect((await api.patch("/customers/1", { metadata: {} })).body.metadata).toEqual({});
});

test("custom fields are checked against their definitions", async ({ api, mint }) => {
  const unknown = await api.post("/customers", { name: "x", custom_fields: { tier: "gold" } });
  expect(unknown.status).toBe(400);
  expect(unknown.body).toMatchObject({ error: { code: "unrecognized_keys", field: "custom_fields.tier" } });
  await mint.customField({ label: "Tier", type: "select", options: ["gold", "silver"] });
  await mint.customField({ label: "Seats", type: "number" });
  const made = await api.post<Customer>("/customers", {
    name: "x",
    custom_fields: { tier: "gold", seats: 0 },
  });
  expect(made.body.custom_fields).toEqual({ tier: "gold", seats: 0 });
  const cleared = await api.patch<Customer>("/customers/1", { custom_fields: { tier: null } });
  expect(cleared.body.custom_fields).toEqual({ seats: 0 });
  for (const [value, code] of [
    [{ tier: "tin" }, "invalid_enum_value"],
    [{ seats: "1" }, "invalid_type"],
  ] as const) {
    expect((await api.patch("/customers/1", { custom_fields: value })).body).toMatchObject({
      error: { code },
    });
  }
  for (const value of [{ nothing: "x" }, { nothing: null }]) {
    const refused = await api.patch("/customers/1", { custom_fields: value });
    expect(refused.body).toMatchObject({
      error: { code: "unrecognized_keys", field: "custom_fields.nothing" },
    });
  }
});

test("an owner is a present member of this workspace", async ({ api, mint }) => {
  const stranger = await mint.workspace();
  const refused = [stranger.owner.id, "user_nobody", "x", stranger.id];
  await mint.customer();
  for (const owner_id of refused) {
    for (const answer of [
      await api.post("/customers", { name: "x", owner_id }),
      await api.patch("/customers/1", { owner_id }),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ error: { code: "invalid_reference", field: "owner_id" } });
    }
  }
});
