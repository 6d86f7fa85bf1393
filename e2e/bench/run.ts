import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "@/scripts/build/build";
import { NOTHING_ELSE, temporaryFolder } from "@/scripts/test/server";
import { quantile, takeTurns } from "./load.ts";
import { memoryOf } from "./memory.ts";
import type { Recipe } from "./recipe.ts";
import { requestsFor } from "./requests.ts";
import { idOf, openBare, openSite, reopen, type Site } from "./site.ts";
import { report } from "./table.ts";
import { compareRates, compareTails } from "./versus.ts";

// Measures what the goals for speed speak of. Nothing here fails: a number tells more than a verdict on a busy machine.

const isQuick = process.argv.includes("--quick");
const small = { customers: 1_000, contacts: 1_500 };
const full = isQuick ? { customers: 20_000, contacts: 30_000 } : { customers: 100_000, contacts: 150_000 };
const length = isQuick ? { rounds: 3, seconds: 2 } : { rounds: 7, seconds: 4 };
const turns = isQuick ? 60 : 400;

const lists = [
  ["list", ""],
  ["list, by status", "&status=active,at_risk"],
  ["list, by owner and plan", "&plan=Growth,Enterprise&tag=emea"],
  ["list, by tag", "&tag=tier-7"],
  ["list, sort=name", "&sort=name"],
  ["list, sort=-mrr", "&sort=-mrr"],
  ["list, sort=-created_at", "&sort=-created_at"],
  ["list, sort=-updated_at", "&sort=-updated_at"],
  ["search, one find", "&q=harbor-77"],
  ["search, many finds", "&q=harbor"],
  ["search, an address", "&q=kim.99@"],
  ["search, no find", "&q=qzxqzx"],
] as const;

await buildIfStale(console.log);
const folder = temporaryFolder();
const sites: Site[] = [];
try {
  await measure();
} finally {
  for (const { server } of sites) await server.stop();
  folder.remove();
}
process.exit(0);

async function measure(): Promise<void> {
  console.log(`${full.customers} customers against ${small.customers}; goals stand behind the values\n`);
  sites.push(
    await openSite(join(folder.path, "small"), small),
    await openSite(join(folder.path, "full"), full),
  );
  const first = sites[1]?.startSeconds ?? 0;
  for (const [index, site] of sites.entries()) sites[index] = await reopen(site);
  const [little, big] = sites as [Site, Site];
  await measureRest(little, first);

  const { recipe, counts } = await readRecipe(big);
  for (const [name, count] of Object.entries(counts)) {
    const goal = name.startsWith("search") || name.startsWith("patch") ? {} : { goal: { atMost: 2 } };
    report({ name: `statements, ${name}`, measured: "", value: count, ...goal });
  }
  // First: what the writes leave behind in the indexes is another question.
  await measureGrowth(little, big);
  await measureRates(big, recipe);
}

async function measureRest(site: Site, first: number): Promise<void> {
  report({ name: "first start, s", measured: "with the making of a database", value: first });
  report({ name: "start, s", measured: "", value: site.startSeconds, goal: { atMost: 3 } });
  await sleep(3_000);
  const megabytes = memoryOf(site);
  if (megabytes !== null)
    report({ name: "memory, idle, MB", measured: "", value: megabytes, goal: { atMost: 500 } });
}

async function measureRates(site: Site, recipe: Recipe): Promise<void> {
  const bare = await openBare(site, recipe);
  const rivals = { ours: site.port, bare: bare.port };
  try {
    await requireSameAnswers(rivals, site.key);
    const { get, list, patch } = requestsFor(site.key, full.customers);
    const reads = await compareRates("GET /customers/{id}, share of bare", rivals, get, length, 0.8);
    const pages = await compareRates("GET /customers?limit=25, share of bare", rivals, list, length, 0.8);
    await compareRates("PATCH /customers/{id}, share of bare", rivals, patch, length, 0.6);
    await compareTails("GET /customers/{id}, p99 over bare", rivals, get, reads, length);
    await compareTails("GET /customers?limit=25, p99 over bare", rivals, list, pages, length);
  } finally {
    bare.stop();
  }
}

async function measureGrowth(little: Site, big: Site): Promise<void> {
  for (const [name, query] of lists) {
    const targets = [little, big].map(({ port, key }) => ({
      port,
      requests: requestsFor(key, 1).fixed(`/customers?limit=25${query}`),
    }));
    const latencies = await takeTurns(targets, turns);
    const [few = Number.NaN, many = Number.NaN] = latencies.map((each) => quantile(each, 0.95));
    const measured = `p95 ${many.toFixed(1)} ms over ${few.toFixed(1)} ms`;
    report({ name: `growth, ${name}`, measured, value: many / few, goal: { atMost: 1.3 } });
  }
}

/** What the routes themselves send: so the bare server can never fall behind them. */
async function readRecipe(site: Site): Promise<{ recipe: Recipe; counts: Record<string, number> }> {
  Object.assign(process.env, NOTHING_ELSE, { NODE_ENV: "production", DATA_DIR: site.dataDir });
  const [{ statementsOf, stepsFrom }, { hashKey }, lists, objects, { closeDb }] = await Promise.all([
    import("./recipe.ts"),
    import("@/lib/domain/api-key"),
    import("@/app/api/v1/customers/route"),
    import("@/app/api/v1/customers/[customerId]/route"),
    import("@/db/client"),
  ]);
  const { key } = site;
  const known = { hash: hashKey(key), ref: 777, id: await idOf(site, 777), value: 999_999 };
  const params = { customerId: String(known.ref) };
  const path = `/customers/${known.ref}`;
  const body = { monthly_orders: known.value };
  const get = await statementsOf(objects.GET, { key, path, params });
  const list = await statementsOf(lists.GET, { key, path: "/customers?limit=25" });
  const patch = await statementsOf(objects.PATCH, { key, method: "PATCH", path, params, body });
  const search = await statementsOf(lists.GET, { key, path: "/customers?q=harbor" });
  await closeDb();
  const recipe = { get: stepsFrom(get, known), list: stepsFrom(list, known), patch: stepsFrom(patch, known) };
  const counts = {
    object: get.length,
    list: list.length,
    "search, no goal": search.length,
    "patch, no goal": patch.length,
  };
  return { recipe, counts };
}

async function requireSameAnswers(rivals: { ours: number; bare: number }, key: string): Promise<void> {
  for (const path of ["/customers/42", "/customers?limit=25"]) {
    const [ours, bare] = await Promise.all(
      [rivals.ours, rivals.bare].map(async (port) => {
        const headers = { authorization: `Bearer ${key}` };
        const response = await fetch(`http://127.0.0.1:${port}/api/v1${path}`, { headers });
        return response.text();
      }),
    );
    if (ours !== bare) throw new Error(`The bare server answers ${path} differently:\n${bare}\n${ours}`);
  }
}
