import { and, count, desc, eq, gte, inArray, isNotNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { customers } from "@/db/schema";
import { wholeRows } from "@/db/whole-rows";
import type { Context } from "@/lib/context";
import type { Customer, CustomerCounts, CustomerQuery, CustomerTombstone } from "@/lib/contract/customer";
import type { Page } from "@/lib/contract/query";
import { notFound } from "@/lib/errors";
import { after, createdBefore, type Order, orderBy, pageFrom, positionCursor } from "@/lib/services/keyset";
import { requireRef } from "@/lib/services/require-ref";
import { byCustomField } from "./by-custom-field";
import { foundBy } from "./search";
import { type CustomerRow, serializeCustomer, serializeDeletedCustomer } from "./serialize";
import { named, visibleCustomers, withinReach } from "./visible";

const twins = alias(customers, "twins");
const { list, read } = wholeRows(customers);

type Filters = Omit<CustomerQuery, "limit" | "cursor" | "sort" | "expand">;
type Summarized = CustomerRow & { domainCount: number };

export async function listCustomers(
  ctx: Context,
  query: CustomerQuery,
): Promise<Page<Customer | CustomerTombstone>> {
  const order = orderOf(query);
  const position = order ? after(order, query.cursor) : createdBefore(customers.createdAt, query.cursor);
  const found = and(await matching(ctx, query), position);
  const by = sql.join(order ? orderBy(order) : [desc(customers.createdAt)], sql`, `);
  const page = sql`where ${found} order by ${by} limit ${query.limit + 1}`;
  const rows = await selectCustomers(ctx, query.expand, page);
  const item = (row: Summarized) => (query.deleted ? tombstoneOf(row) : withSummary(row, query.expand));
  return pageFrom(rows, query.limit, item, (row) => cursorOf(row, query));
}

/** How many match, and how many of the same search are hidden because they are archived or churned. */
export async function countCustomers(ctx: Context, query: Filters): Promise<CustomerCounts> {
  const { status, ...others } = query;
  const [counted] = await ctx.db
    .select({
      total: status
        ? sql<number>`count(*) filter (where ${inArray(customers.status, status)})::int`
        : count(),
      hidden: sql<number>`count(*) filter (where ${inArray(customers.status, ["archived", "churned"])})::int`,
    })
    .from(customers)
    .where(await matching(ctx, others));
  return { object: "customer_counts", total: counted?.total ?? 0, hidden: counted?.hidden ?? 0 };
}

export async function getCustomer(
  ctx: Context,
  id: string,
  expand?: CustomerQuery["expand"],
): Promise<Customer> {
  const ref = requireRef("customer", id);
  const one = sql`where ${and(visibleCustomers(ctx), named(ref))}`;
  const [row] = await selectCustomers(ctx, expand, one);
  if (!row) throw notFound("customer");
  return withSummary(row, expand);
}

async function selectCustomers(
  ctx: Context,
  expand: CustomerQuery["expand"],
  which: SQL,
): Promise<Summarized[]> {
  const extra = expand?.includes("summary") ? sql`, ${sameDomain(ctx)} as domain_count` : sql``;
  const rows = await ctx.db.execute<{ domain_count?: number }>(
    sql`select ${list}${extra} from ${customers} ${which}`,
  );
  return rows.map((row) => ({ ...read(row), domainCount: row.domain_count ?? 0 }));
}

/** Only customers that the person may see are counted. */
function sameDomain(ctx: Context): SQL<number> {
  const same = ctx.db
    .select({ count: count() })
    .from(twins)
    .where(and(visibleCustomers(ctx, twins), eq(twins.domain, customers.domain)));
  return sql<number>`(${same})::int`;
}

async function matching(ctx: Context, query: Filters): Promise<SQL | undefined> {
  const { status, slug, domain, owner_id, plan, tag, hubspot_company_id, stripe_customer_id } = query;
  return and(
    query.deleted ? and(withinReach(ctx), isNotNull(customers.deletedAt)) : visibleCustomers(ctx),
    status && inArray(customers.status, status),
    slug && inArray(customers.slug, slug),
    domain && inArray(customers.domain, domain),
    owner_id && inArray(customers.ownerId, owner_id),
    plan && inArray(customers.plan, plan),
    tag && sql`${customers.tags} && ${sql.param(tag, customers.tags)}`,
    hubspot_company_id && inArray(customers.hubspotCompanyId, hubspot_company_id),
    stripe_customer_id && inArray(customers.stripeCustomerId, stripe_customer_id),
    query.updated_since && gte(customers.updatedAt, query.updated_since),
    query.custom_field && (await byCustomField(ctx, query.custom_field)),
    query.q ? await foundBy(ctx, query.q) : undefined,
  );
}

/** Null is the default: `created_at`, newest first, whose cursor people can read. */
function orderOf(query: CustomerQuery): Order | null {
  if (query.sort === undefined) {
    return query.updated_since ? { ...sortedBy.updated_at, id: customers.id, direction: "asc" } : null;
  }
  const key = query.sort.replace("-", "") as keyof typeof sortedBy;
  return { ...sortedBy[key], id: customers.id, direction: query.sort.startsWith("-") ? "desc" : "asc" };
}

const sortedBy = {
  name: { by: customers.name, kind: "text" },
  mrr: { by: sql`coalesce(${customers.mrr}, -1)`, kind: "integer" },
  created_at: { by: customers.createdAt, kind: "moment" },
  updated_at: { by: customers.updatedAt, kind: "moment" },
} as const;

function cursorOf(row: CustomerRow, query: CustomerQuery): string {
  const key = query.sort?.replace("-", "") ?? (query.updated_since ? "updated_at" : null);
  if (key === null) return row.createdAt.toISOString();
  const { id, ...value } = serializeCustomer(row);
  return positionCursor([key === "mrr" ? (value.mrr ?? -1) : String(value[key as "name"]), id]);
}

function withSummary(row: Summarized, expand: CustomerQuery["expand"]): Customer {
  if (!expand?.includes("summary")) return serializeCustomer(row);
  const summary = {
    domain_count: row.domainCount,
    last_activity_at: row.lastActivityAt?.toISOString() ?? null,
  };
  return { ...serializeCustomer(row), summary };
}

function tombstoneOf(row: CustomerRow): CustomerTombstone {
  return { ...serializeDeletedCustomer(row), deleted_at: (row.deletedAt ?? row.updatedAt).toISOString() };
}
