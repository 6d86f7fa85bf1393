import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { json } from "node:stream/consumers";
import postgres from "postgres";
import { linkSettings } from "@/db/connection";
import type { Recipe, Slot, Step } from "./recipe.ts";

// What the least possible server needs for the same answers: the same statements, the same JSON, nothing else.

type Row = Record<string, unknown>;
type Values = Partial<Record<Slot["slot"], unknown>>;
type Client = Pick<postgres.Sql, "unsafe">;

const recipe = JSON.parse(process.argv[2] ?? "") as Recipe;
const { url = "", options, openSocket } = linkSettings({ statement_timeout: 30_000 });
const sql = postgres(url, { ...options, max: 10, socket: openSocket } as typeof options);

const server = createServer(async (req, res) => {
  try {
    const body = JSON.stringify(await answer(req));
    const length = Buffer.byteLength(body);
    res
      .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-length": length })
      .end(body);
  } catch (error) {
    console.error(error);
    res.writeHead(500, { "content-length": 0 }).end();
  }
});
server.listen(0, "127.0.0.1", () => process.send?.(server.address()));

async function answer(req: IncomingMessage): Promise<unknown> {
  const hash = createHash("sha256").update(String(req.headers.authorization).slice(7)).digest("hex");
  const { pathname, searchParams } = new URL(req.url ?? "/", "http://localhost");
  const ref = Number(pathname.split("/")[4]);
  if (req.method === "PATCH") return patch(hash, ref, (await json(req)) as { monthly_orders: number });
  if (ref) {
    const [row] = await readBy(recipe.get, { hash, ref });
    return row && customer(row);
  }
  const limit = Number(searchParams.get("limit"));
  const rows = await readBy(recipe.list, { hash });
  const data = rows.slice(0, limit).map(customer);
  return {
    object: "list",
    data,
    has_more: rows.length > limit,
    next_cursor: data.at(-1)?.created_at ?? null,
  };
}

async function readBy([lookUp, read]: Step[], values: Values): Promise<Row[]> {
  const [key] = await run(sql, lookUp, values);
  return key?.allowed ? run(sql, read, values) : [];
}

async function patch(hash: string, ref: number, body: { monthly_orders: number }): Promise<unknown> {
  const [lookUp, lock, write, take, ...record] = recipe.patch;
  const [key] = await run(sql, lookUp, { hash });
  if (!key?.allowed) throw new Error("refused");
  return sql.begin(async (tx) => {
    const [row] = await run(tx, lock, { ref });
    const [written] = await run(tx, write, { id: row?.id, value: body.monthly_orders });
    const [numbers] = await run(tx, take, {});
    const values = {
      ref,
      id: row?.id,
      number: numbers?.first,
      now: new Date(Number(numbers?.at)).toISOString(),
    };
    for (const step of record) await run(tx, step, values);
    return written && customer(written);
  });
}

function run(client: Client, step: Step | undefined, values: Values): Promise<Row[]> {
  if (!step) throw new Error("The recipe is too short.");
  const all: Values = { now: new Date().toISOString(), ...values };
  const params = step.params.map((param) => (isSlot(param) ? all[param.slot] : param));
  return client.unsafe(step.text, params as never[], { prepare: true });
}

function isSlot(param: unknown): param is Slot {
  return typeof param === "object" && param !== null && "slot" in param;
}

function customer(row: Row) {
  return {
    object: "customer",
    id: row.id,
    display_id: row.display_id,
    name: row.name,
    slug: row.slug,
    domain: row.domain,
    status: row.status,
    plan: row.plan,
    mrr: row.mrr,
    monthly_orders: row.monthly_orders,
    owner_id: row.owner_id,
    tags: row.tags,
    custom_fields: row.custom_fields,
    metadata: row.metadata,
    hubspot_company_id: row.hubspot_company_id,
    hubspot_deal_id: row.hubspot_deal_id,
    stripe_customer_id: row.stripe_customer_id,
    intercom_company_id: row.intercom_company_id,
    slack_channel_id: row.slack_channel_id,
    created_by_test_key: row.test_mode,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}
