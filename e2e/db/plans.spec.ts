import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { GET as getOne } from "@/app/api/v1/customers/[customerId]/route";
import { GET as getList } from "@/app/api/v1/customers/route";
import { GET as getOnboardingTasks } from "@/app/api/v1/onboardings/[onboardingId]/tasks/route";
import { GET as getTask } from "@/app/api/v1/tasks/[taskId]/route";
import { GET as getTasks } from "@/app/api/v1/tasks/route";
import { db } from "@/db/client";
import { linkSettings } from "@/db/connection";
import { Link, type Statement } from "@/db/link";
import { crowd } from "@/e2e/factories/crowd";
import { makeKey, makeWorkspace } from "@/e2e/factories/workspace";
import type { RouteHandler } from "@/lib/api/handle";
import { customerSorts, taskSorts } from "@/lib/contract/enums";

// One crowd for all: the tests only read.
test.describe.configure({ mode: "default" });

const size = { customers: 20_000, contacts: 24_000, onboardings: 4_000, tasks: 60_000 };

let link: Link;
let call: (handler: RouteHandler, path: string, params?: Record<string, string>) => Promise<Called>;

type Called = { answer: { next_cursor: string | null }; statements: Statement[] };

test.beforeAll(async () => {
  test.setTimeout(120_000);
  link = new Link(linkSettings());
  // Days go as they are written, as they do through the pool.
  Object.assign(link.codecs.serializers, { 1082: String });
  const workspace = await makeWorkspace();
  const { key } = await makeKey(workspace, { rate_limit_tier: "100000" });
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
    expect(await wholeReads([...first.statements, ...next.statements]), path).toEqual([]);
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
    "hubspot_company_id=hs-2",
    "stripe_customer_id=cus_1",
    `updated_since=${new Date().toISOString()}`,
    "updated_since=2001-01-01T00:00:00Z",
    "deleted=true",
    "status=active&plan=Enterprise&tag=emea&sort=name",
  ]) {
    const { statements } = await call(getList, `/customers?${filter}`);
    expect(await wholeReads(statements), filter).toEqual([]);
  }
});

test("no search reads a whole table, whether it finds much or nothing", async () => {
  for (const q of ["harbor", "harbor 777", "kim.99@", "example", "qzxqzx"]) {
    const { statements } = await call(getList, `/customers?q=${encodeURIComponent(q)}`);
    expect(await wholeReads(statements), q).toEqual([]);
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
    for (const scan of await wholeReads([...first.statements, ...next])) found.push(`${filter}: ${scan}`);
  }
  for (const filter of ["", "sort=position", "sort=due_date", "phase=review&done=false", "deleted=true"]) {
    const path = `/onboardings/42/tasks?${filter}`;
    const { statements } = await call(getOnboardingTasks, path, { onboardingId: "42" });
    for (const scan of await wholeReads(statements)) found.push(`${filter}: ${scan}`);
  }
  expect(found).toEqual([]);
  const one = await call(getTask, "/tasks/42", { taskId: "42" });
  expect(one.statements).toHaveLength(2);
  expect(await wholeReads(one.statements)).toEqual([]);
});

/** Calls the route in this process, where the statements can be heard. */
function caller(key: string): typeof call {
  const headers = { authorization: `Bearer ${key}` };
  return async (handler, path, params = {}) => {
    // The connection is there before anybody listens.
    await db.execute(sql`select 1`);
    const statements: Statement[] = [];
    const listen = (statement: unknown) => void statements.push(statement as Statement);
    subscribe("pivotal.statement", listen);
    const request = new Request(`http://localhost/api/v1${path}`, { headers });
    const response = await handler(request, { params: Promise.resolve(params) });
    unsubscribe("pivotal.statement", listen);
    expect(response.status, path).toBe(200);
    return { answer: (await response.json()) as Called["answer"], statements };
  };
}

/** The sequential scans of big tables in the plans for these values and, where a plan is kept, for any. */
async function wholeReads(statements: Statement[]): Promise<string[]> {
  const found: string[] = [];
  for (const { text, params } of statements) {
    found.push(...scansIn(await link.run(`explain ${text}`, params)));
    if (!/ilike|&&/.test(text)) found.push(...scansIn(await link.run(`explain (generic_plan) ${text}`)));
  }
  return found;
}

function scansIn(rows: unknown[]): string[] {
  const lines = rows.map((row) => String((row as { "QUERY PLAN": string })["QUERY PLAN"]));
  return lines.filter((line) => /Seq Scan on (?:customers|contacts|onboardings|tasks)/.test(line));
}
