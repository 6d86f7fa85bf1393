import { and, desc, type SQL, sql } from "drizzle-orm";
import { customers, onboardings } from "@/db/schema";
import { wholeRows } from "@/db/whole-rows";
import type { Context } from "@/lib/context";
import type { Onboarding, OnboardingTombstone } from "@/lib/contract/onboarding";
import type { CustomerOnboardingQuery, OnboardingQuery } from "@/lib/contract/onboarding-query";
import type { Page } from "@/lib/contract/query";
import { notFound } from "@/lib/errors";
import { getCustomer } from "@/lib/services/customers/queries";
import { after, createdBefore, orderBy, pageFrom } from "@/lib/services/keyset";
import { requireRef } from "@/lib/services/require-ref";
import { type Expand, type Expanded, expandedColumns, expansionOf } from "./expand";
import { matching } from "./filters";
import { cursorOf, orderOf } from "./order";
import { type OnboardingRow, serializeOnboarding, tombstoneOf } from "./serialize";
import { namedOnboarding, ofCustomer, visibleOnboardings } from "./visible";

const { list, read } = wholeRows(onboardings);

type Found = { row: OnboardingRow; expanded: Expanded };

export async function listOnboardings(
  ctx: Context,
  query: OnboardingQuery,
): Promise<Page<Onboarding | OnboardingTombstone>> {
  const order = orderOf(query);
  const position = order ? after(order, query.cursor) : createdBefore(onboardings.createdAt, query.cursor);
  const found = and(await matching(ctx, query), position);
  const by = sql.join(order ? orderBy(order) : [desc(onboardings.createdAt)], sql`, `);
  const rows = await select(ctx, query.expand, sql`where ${found} order by ${by} limit ${query.limit + 1}`);
  const item = (one: Found) => (query.deleted ? tombstoneOf(one.row) : whole(ctx, one));
  return pageFrom(rows, query.limit, item, ({ row }) => cursorOf(row, query));
}

export async function listCustomerOnboardings(
  ctx: Context,
  customerId: string,
  query: CustomerOnboardingQuery,
): Promise<Page<Onboarding | OnboardingTombstone>> {
  const { id } = await getCustomer(ctx, customerId);
  return listOnboardings(ctx, { ...query, customer_id: [id] });
}

export async function getOnboarding(ctx: Context, id: string, expand?: Expand): Promise<Onboarding> {
  const ref = requireRef("onboarding", id);
  const one = sql`where ${and(visibleOnboardings(ctx), namedOnboarding(ref))}`;
  const [found] = await select(ctx, expand, one);
  if (!found) throw notFound("onboarding");
  return whole(ctx, found);
}

async function select(ctx: Context, expand: Expand, which: SQL): Promise<Found[]> {
  const rows = await ctx.db.execute<Expanded>(
    sql`select ${list}${expandedColumns(ctx, expand)}
        from ${onboardings} join ${customers} on ${ofCustomer} ${which}`,
  );
  return rows.map((row) => ({ row: read(row), expanded: row }));
}

function whole(ctx: Context, { row, expanded }: Found): Onboarding {
  const onboarding = serializeOnboarding(row);
  return { ...onboarding, ...expansionOf(ctx, onboarding, expanded) };
}
