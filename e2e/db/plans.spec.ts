import { expect, test } from "@playwright/test";
import { GET as getOne } from "@/app/api/v1/customers/[customerId]/route";
import { GET as getList } from "@/app/api/v1/customers/route";
import { linkSettings } from "@/db/connection";
import { Link } from "@/db/link";
import { crowd } from "@/e2e/factories/crowd";
import { type Call, caller, plansOf, scansIn } from "@/e2e/factories/plans";
import { makeCustomField, makeKey, makeWorkspace } from "@/e2e/factories/workspace";
import { customerSorts } from "@/lib/contract/enums";

// One crowd for all: the tests only read.
test.describe.configure({ mode: "default" });

const big = ["customers", "contacts"];
const size = { customers: 20_000, contacts: 24_000 };

let link: Link;
let call: Call;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  link = new Link(linkSettings());
  const workspace = await makeWorkspace();
  const { key } = await makeKey(workspace, { rate_limit_tier: "100000" });
  await makeCustomField(workspace, { label: "Seats", type: "number" });
  await crowd((text, params) => link.run(text, params), workspace.id, size);
  // Statistics, and the trigrams of new rows put where an index is read at its price.
  await link.run("vacuum analyze customers, contacts");
  call = caller(key);
});

test.afterAll(() => link.close());

test("a key's request for an object or a list is two statements", async () => {
  for (const [handler, path, params] of [
    [getOne, "/customers/42", { customerId: "42" }],
    [getList, "/customers?limit=25", {}],
    [getList, "/customers?status=active&tag=emea&sort=-mrr", {}],
  ] as const) {
    const { statements } = await call(handler, path, params);
    expect(statements.map(({ text }) => text)).toEqual([
      expect.stringContaining("from api_keys"),
      expect.stringContaining('from "customers"'),
    ]);
  }
});

test("no order of the list reads a whole table, from its beginning or from a cursor", async () => {
  for (const sort of [undefined, ...customerSorts]) {
    const path = `/customers?limit=25${sort ? `&sort=${sort}` : ""}`;
    const first = await call(getList, path);
    const next = await call(getList, `${path}&cursor=${first.answer.next_cursor}`);
    expect(first.answer.next_cursor).not.toBeNull();
    const plans = await plansOf(link, [...first.statements, ...next.statements]);
    expect(scansIn(plans, big), path).toEqual([]);
  }
});

test("no filter of the list reads a whole table", async () => {
  for (const filter of [
    "status=active",
    "status=churned,at_risk",
    "slug=amber-1",
    "domain=bakery-1.example",
    "owner_id=user_nobody",
    "plan=Growth",
    "tag=tier-7",
    "tag=emea,apac",
    "custom_field=seats:7",
    "custom_field=seats:7,seats:8",
    "hubspot_company_id=hs-2",
    "stripe_customer_id=cus_1",
    `updated_since=${new Date().toISOString()}`,
    "updated_since=2001-01-01T00:00:00Z",
    "deleted=true",
    "status=active&plan=Enterprise&tag=emea&sort=name",
  ]) {
    const { statements } = await call(getList, `/customers?${filter}`);
    expect(scansIn(await plansOf(link, statements), big), filter).toEqual([]);
  }
});

test("no search reads a whole table, whether it finds much or nothing", async () => {
  for (const q of ["harbor", "harbor 777", "kim.99@", "example", "qzxqzx"]) {
    const { statements } = await call(getList, `/customers?q=${encodeURIComponent(q)}`);
    expect(scansIn(await plansOf(link, statements), big), q).toEqual([]);
  }
});
