import { expect, test } from "@playwright/test";
import { GET as getOne } from "@/app/api/v1/customers/[customerId]/route";
import { GET as getList } from "@/app/api/v1/customers/route";
import { GET as getOnboardingTasks } from "@/app/api/v1/onboardings/[onboardingId]/tasks/route";
import { GET as getTask } from "@/app/api/v1/tasks/[taskId]/route";
import { GET as getTasks } from "@/app/api/v1/tasks/route";
import { linkSettings } from "@/db/connection";
import { Link } from "@/db/link";
import { crowd } from "@/e2e/factories/crowd";
import { type Call, caller, plansForValues, plansOf, scansIn } from "@/e2e/factories/plans";
import { makeCustomField, makeKey, makeWorkspace } from "@/e2e/factories/workspace";
import { customerSorts, taskSorts } from "@/lib/contract/enums";

// One crowd for all: the tests only read.
test.describe.configure({ mode: "default" });

const big = ["customers", "contacts", "onboardings", "tasks"];
const size = { customers: 20_000, contacts: 24_000, onboardings: 4_000, tasks: 60_000 };

let link: Link;
let call: Call;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  link = new Link(linkSettings());
  // Days go as they are written, as they do through the pool.
  Object.assign(link.codecs.serializers, { 1082: String });
  const workspace = await makeWorkspace();
  const { key } = await makeKey(workspace, { rate_limit_tier: "100000" });
  await makeCustomField(workspace, { label: "Seats", type: "number" });
  await crowd((text, params) => link.run(text, params), workspace.id, size);
  // Statistics, and the trigrams of new rows put where an index is read at its price.
  await link.run("vacuum analyze customers, contacts, onboardings, tasks");
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

test("no list of tasks reads a whole table, in any order and by any filter", async () => {
  const today = new Date().toISOString().slice(0, 10);
  const found: string[] = [];
  for (const filter of [
    "",
    "done=false",
    "done=true",
    "phase=review",
    "assignee_id=user_nobody",
    "assignee_id=user_nobody&done=false&sort=due_date",
    "onboarding_id=42",
    "customer_id=42",
    "parent_id=42",
    "root=false",
    "customer_facing=true",
    `done=false&due_before=${today}&sort=due_date`,
    "done=false&due_before=2001-01-01",
    "due_after=2999-01-01",
    "updated_since=2001-01-01T00:00:00Z",
    `updated_since=${new Date().toISOString()}`,
    "deleted=true",
    "q=migrate",
    "q=migrate logistics 777",
    "q=qzxqzx",
    ...taskSorts.map((sort) => `sort=${sort}`),
  ]) {
    const path = `/tasks?limit=25&${filter}`;
    const first = await call(getTasks, path);
    const { next_cursor } = first.answer;
    const next = next_cursor ? (await call(getTasks, `${path}&cursor=${next_cursor}`)).statements : [];
    for (const scan of scansIn(await plansForValues(link, [...first.statements, ...next]), big))
      found.push(`${filter}: ${scan}`);
  }
  for (const filter of ["", "sort=position", "sort=due_date", "phase=review&done=false", "deleted=true"]) {
    const path = `/onboardings/42/tasks?${filter}`;
    const { statements } = await call(getOnboardingTasks, path, { onboardingId: "42" });
    for (const scan of scansIn(await plansForValues(link, statements), big)) found.push(`${filter}: ${scan}`);
  }
  expect(found).toEqual([]);
  const one = await call(getTask, "/tasks/42", { taskId: "42" });
  expect(one.statements).toHaveLength(2);
  expect(scansIn(await plansForValues(link, one.statements), big)).toEqual([]);
});
