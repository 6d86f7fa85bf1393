import { expect, test } from "@playwright/test";
import { GET as getLog } from "@/app/api/v1/audit-events/route";
import { GET as getActivity } from "@/app/api/v1/customers/[customerId]/activity/route";
import { linkSettings } from "@/db/connection";
import { Link } from "@/db/link";
import { history } from "@/e2e/factories/history";
import { type Call, caller, hear, plansOf, requestTo, scansIn } from "@/e2e/factories/plans";
import { makeCustomer, makeKey, makeWorkspace } from "@/e2e/factories/workspace";

// One history for all: the tests only read.
test.describe.configure({ mode: "default" });

const size = { events: 60_000, everySeconds: 120 };

let link: Link;
let key: string;
let call: Call;
/** The months that hold many events, and what stands beside them. */
let big: string[];

test.beforeAll(async () => {
  test.setTimeout(120_000);
  link = new Link(linkSettings());
  const workspace = await makeWorkspace();
  key = (await makeKey(workspace, { rate_limit_tier: "100000" })).key;
  await makeCustomer(workspace);
  await history(workspace.id, size);
  const months = await link.run(
    "select tableoid::regclass::text as name from audit_events where workspace_id = $1 group by 1 having count(*) > 2000",
    [workspace.id],
  );
  big = [...months.map((month) => (month as { name: string }).name), "audit_personal"];
  call = caller(key);
});

test.afterAll(() => link.close());

test("no filter of the log reads a whole month, from its beginning or from a cursor", async () => {
  expect(big.length).toBeGreaterThan(3);
  for (const filter of [
    "",
    "event=customer_updated",
    "event=target_shifted,signed_in",
    "actor=user_3",
    "actor=nobody",
    "actor=system",
    "actor=user_3,system",
    "customer_id=cust_7",
    "customer_id=cust_7,1",
    "onboarding_id=onb_3",
    `from=${daysAgo(40)}`,
    `to=${daysAgo(40)}`,
    `from=${daysAgo(41)}&to=${daysAgo(40)}`,
    `event=task_completed&actor=user_3&customer_id=cust_7&from=${daysAgo(60)}`,
  ]) {
    const first = await call(getLog, `/audit-events?${filter}`);
    const next = await call(getLog, `/audit-events?${filter}&cursor=${daysAgo(30)}`);
    const plans = await plansOf(link, [...first.statements, ...next.statements]);
    expect(scansIn(plans, big), filter).toEqual([]);
  }
});

test("no search reads a whole month, whether it finds much or nothing", async () => {
  for (const q of ["growth", "Growth 777", "qzxqzx", "bakery", "kim.9999@", "security", "case 77"]) {
    for (const filter of ["", "&customer_id=cust_7", "&event=target_shifted", "&actor=user_3"]) {
      const path = `/audit-events?q=${encodeURIComponent(q)}${filter}`;
      const { statements } = await call(getLog, path);
      expect(scansIn(await plansOf(link, statements), big), path).toEqual([]);
    }
  }
});

test("a customer's activity reads no whole month", async () => {
  for (const filter of ["", "?q=growth", "?event=task_completed", "?actor=user_3"]) {
    const { statements } = await call(getActivity, `/customers/1/activity${filter}`, { customerId: "1" });
    expect(scansIn(await plansOf(link, statements), big), filter).toEqual([]);
  }
});

test("a page is two statements, one more for a search and for whose activity it is", async () => {
  const page = await call(getLog, "/audit-events?limit=50&event=customer_updated");
  expect(page.statements).toHaveLength(2);
  const search = await call(getLog, "/audit-events?limit=50&q=growth");
  expect(search.statements).toHaveLength(3);
  const activity = await call(getActivity, "/customers/1/activity", { customerId: "1" });
  expect(activity.statements).toHaveLength(3);
});

test("a range of days looks into its own months only", async () => {
  const { statements } = await call(getLog, `/audit-events?from=${daysAgo(66)}&to=${daysAgo(65)}&limit=5`);
  const text = (await link.run(`explain ${statements[1]?.text}`, statements[1]?.params)).map((row) =>
    Object.values(row as object).join(),
  );
  const read = big.filter(
    (name) => name.startsWith("audit_events") && text.some((line) => line.includes(name)),
  );
  const months = new Set([monthOf(daysAgo(66)), monthOf(daysAgo(65))]);
  expect(read.sort()).toEqual([...months].sort());
});

test("an export reads as it is taken, and no further once nobody takes it", async () => {
  const request = requestTo("/audit-events", key, { accept: "text/csv" });
  const { heard } = await hear(async () => {
    const response = await getLog(request, { params: Promise.resolve({}) });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
  });
  expect(heard.filter(({ text }) => text.includes("audit_events"))).toHaveLength(2);
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}

function monthOf(instant: string): string {
  return `audit_events_${instant.slice(0, 7).replace("-", "_")}`;
}
