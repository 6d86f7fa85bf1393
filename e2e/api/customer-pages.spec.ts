import { type CustomerPage, namesOf, walk } from "@/e2e/factories/walk";
import { expect, test } from "@/e2e/fixtures";

const direct = ["name", "mrr", "created_at", "updated_at"] as const;

test("the newest come first, 20 on a page, by a cursor people can read", async ({ api, mint }) => {
  for (let n = 1; n <= 21; n++) await mint.customer({ name: `C${n}` });
  const first = (await api.get<CustomerPage>("/customers")).body;
  expect(first.data.map(({ display_id }) => display_id)).toEqual(
    Array.from({ length: 20 }, (_, n) => 21 - n),
  );
  expect(first).toMatchObject({ object: "list", has_more: true, next_cursor: first.data.at(-1)?.created_at });
  const second = (await api.get<CustomerPage>(`/customers?cursor=${first.next_cursor}`)).body;
  expect(second).toMatchObject({ has_more: false, next_cursor: null, data: [{ display_id: 1 }] });
  const exact = (await api.get<CustomerPage>("/customers?limit=21")).body;
  expect(exact).toMatchObject({ has_more: false, next_cursor: null });
});

test("an empty list is a list", async ({ api }) => {
  const empty = { object: "list", data: [], has_more: false, next_cursor: null };
  expect((await api.get("/customers")).body).toEqual(empty);
  expect((await api.get("/customers?cursor=1999-01-01T00:00:00Z")).body).toEqual(empty);
});

test("limit is a whole number from 1 to 100", async ({ api }) => {
  for (const [limit, code] of [
    ["0", "too_small"],
    ["-1", "too_small"],
    ["101", "too_big"],
    ["1.5", "invalid_type"],
    ["ten", "invalid_type"],
    ["", "invalid_type"],
    ["0x10", "invalid_type"],
    ["1e1", "invalid_type"],
    ["NaN", "invalid_type"],
  ]) {
    const { status, body } = await api.get(`/customers?limit=${limit}`);
    expect([status, body], limit).toMatchObject([400, { error: { code, field: "limit" } }]);
  }
  for (const limit of [1, 100]) expect((await api.get(`/customers?limit=${limit}`)).status).toBe(200);
});

test("a cursor that is none is refused, however it is made", async ({ api, mint }) => {
  await mint.customer();
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const garbage = [
    "x",
    "1",
    "2026-13-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "%00",
    "'",
    encoded({}),
    encoded([]),
  ];
  const positions = [
    encoded(["abc", "cust_x"]),
    encoded([5, "cust_x"]),
    encoded([1.5, "cust_x"]),
    encoded([1e10, "cust_x"]),
    encoded(["2026-13-45T00:00:00.000Z", "cust_x"]),
    encoded(["a\0b", "cust_x"]),
    encoded(["a", "\0"]),
    encoded(["\ud800", "cust_x"]),
    encoded([null, "cust_x"]),
    encoded(["a", "b", "c"]),
  ];
  for (const sort of ["", ...direct.flatMap((key) => [`&sort=${key}`, `&sort=-${key}`])]) {
    for (const cursor of [...garbage, ...positions]) {
      const { status, body } = await api.get(`/customers?cursor=${cursor}${sort}`);
      expect(status, `${cursor} ${sort}`).toBeLessThan(500);
      if (status !== 200) expect(body).toMatchObject({ error: { code: "invalid_string", field: "cursor" } });
      if (garbage.includes(cursor)) expect(status, `${cursor} ${sort}`).toBe(400);
    }
  }
});

test("a cursor of one order is not taken for another's", async ({ api, mint }) => {
  for (const name of ["a", "b", "c"]) await mint.customer({ name });
  const byName = (await api.get<CustomerPage>("/customers?sort=name&limit=1")).body.next_cursor;
  for (const sort of ["mrr", "created_at", "-updated_at"]) {
    expect((await api.get(`/customers?sort=${sort}&cursor=${byName}`)).status, sort).toBe(400);
  }
  expect((await api.get(`/customers?cursor=${byName}`)).status).toBe(400);
});

test("each order runs both ways, ties and nulls included, and a walk keeps it", async ({ api, mint }) => {
  const names = ["Émile", "emile", "Zoo", "Äpfel", "apfel", "Émile", "10", "9", "_", "ß", "ss"];
  for (const [n, name] of names.entries()) {
    await mint.customer({ name, ...(n % 3 === 0 ? {} : { mrr: n % 2 }) });
  }
  for (const n of [3, 1, 2]) await api.patch(`/customers/${n}`, { plan: "changed" });
  for (const key of direct) {
    const whole = (await api.get<CustomerPage>(`/customers?sort=${key}&limit=100`)).body.data;
    const paged = await walk(api, `sort=${key}&limit=2`);
    expect(paged, key).toEqual(whole);
    expect(paged, key).toHaveLength(names.length);
    expect(await walk(api, `sort=-${key}&limit=3`), key).toEqual(whole.toReversed());
  }
  const byMrr = (await walk(api, "sort=mrr")).map(({ mrr }) => mrr ?? -1);
  expect(byMrr).toEqual(byMrr.toSorted((a, b) => a - b));
  const byChange = namesOf(await walk(api, "sort=-updated_at")).slice(0, 3);
  expect(byChange).toEqual([names[1], names[0], names[2]]);
  const byName = namesOf(await walk(api, "sort=name"));
  expect(byName.indexOf("9")).toBeLessThan(byName.indexOf("apfel"));
  expect(byName.indexOf("Äpfel")).toBeLessThan(byName.indexOf("emile"));
});

for (const sort of ["", "&sort=created_at", "&sort=-name"]) {
  test(`a walk ${sort || "by default"} meets each surviving row once while others write`, async ({
    api,
    mint,
  }) => {
    const before = await Promise.all(
      Array.from({ length: 30 }, (_, n) => mint.customer({ name: `Row ${n}` })),
    );
    const victims = before.filter((_, n) => n % 5 === 0);
    const remaining = [...victims];
    const met = await walk(api, `limit=4${sort}`, async () => {
      const victim = remaining.pop();
      await Promise.all([
        api.post("/customers", { name: "Late" }),
        api.post("/customers", { name: "Row 0" }),
        ...(victim ? [api.delete(`/customers/${victim.id}`)] : []),
      ]);
    });
    const seen = met.map(({ id }) => id);
    expect(new Set(seen).size).toBe(seen.length);
    const survivors = before.filter((row) => !victims.includes(row)).map(({ id }) => id);
    expect(survivors.filter((id) => !seen.includes(id))).toEqual([]);
  });
}
