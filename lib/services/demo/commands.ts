import { and, count, eq, isNull } from "drizzle-orm";
import { contacts, customers } from "@/db/schema";
import { type DemoCustomer, demoCustomers } from "@/db/seed/demo-customers";
import type { Context } from "@/lib/context";
import { slugFrom } from "@/lib/domain/slug";
import { authorize } from "@/lib/services/authorize";
import { createCustomer } from "@/lib/services/customers/commands";
import { addContacts } from "./contacts";
import { ensureTeam } from "./team";

const dayMs = 86_400_000;

type Loaded = { members: number; customers: number; contacts: number; kept: number };
type Present = { id: string; isDemo: boolean; hasContacts: boolean };

/** Adds what is not there yet: a second run, or one after a run that was broken off, doubles nothing. */
export async function loadDemo(ctx: Context, wanted: number): Promise<Loaded> {
  authorize(ctx, "customers.create");
  const { owners, added } = await ensureTeam(ctx);
  const present = await presentCustomers(ctx);
  const loaded = { members: added, customers: 0, contacts: 0, kept: 0 };
  const oldestFirst = demoCustomers(wanted).sort((a, b) => b.ageDays - a.ageDays);
  for (const demo of oldestFirst) {
    const known = present.get(slugFrom(demo.name));
    if (known) loaded.kept += 1;
    if (known && (!known.isDemo || known.hasContacts)) continue;
    const customerId = known?.id ?? (await addCustomer(ctx, demo, owners));
    loaded.customers += known ? 0 : 1;
    loaded.contacts += await addContacts(at(ctx, demo), customerId, demo, ctx.now);
  }
  return loaded;
}

async function addCustomer(ctx: Context, demo: DemoCustomer, owners: readonly string[]): Promise<string> {
  const { name, domain, status, plan, mrr, monthlyOrders, tags, owner } = demo;
  const { id } = await createCustomer(at(ctx, demo), {
    name,
    slug: slugFrom(name),
    domain,
    status,
    plan,
    mrr,
    monthly_orders: monthlyOrders,
    tags,
    owner_id: owners[owner % owners.length] ?? null,
    metadata: { demo: true },
  });
  return id;
}

async function presentCustomers(ctx: Context): Promise<Map<string, Present>> {
  const { id, slug, metadata } = customers;
  const rows = await ctx.db
    .select({ id, slug, metadata, people: count(contacts.id) })
    .from(customers)
    .leftJoin(contacts, and(eq(contacts.workspaceId, customers.workspaceId), eq(contacts.customerId, id)))
    .where(and(eq(customers.workspaceId, ctx.workspace.id), isNull(customers.deletedAt)))
    .groupBy(customers.workspaceId, id);
  return new Map(
    rows.map((row) => [
      row.slug,
      { id: row.id, isDemo: row.metadata.demo === true, hasContacts: row.people > 0 },
    ]),
  );
}

/** The moment at which this customer came. */
function at(ctx: Context, { ageDays }: DemoCustomer): Context {
  return { ...ctx, now: new Date(ctx.now.getTime() - ageDays * dayMs) };
}
