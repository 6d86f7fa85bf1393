import { and, eq, getTableColumns, gte, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { contacts, customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { Contact, ContactQuery, ContactTombstone } from "@/lib/contract/contact";
import type { Page } from "@/lib/contract/query";
import { notFound } from "@/lib/errors";
import { getCustomer } from "@/lib/services/customers/queries";
import { after, createdBefore, type Order, orderBy, pageFrom, positionCursor } from "@/lib/services/keyset";
import { requireRef } from "@/lib/services/require-ref";
import { type ContactRow, serializeContact, serializeDeletedContact } from "./serialize";
import { namedContact, visibleContacts, withVisibleCustomer } from "./visible";

export async function listContacts(
  ctx: Context,
  customerId: string,
  query: ContactQuery,
): Promise<Page<Contact | ContactTombstone>> {
  const customer = await getCustomer(ctx, customerId);
  const order = query.updated_since ? byUpdate : null;
  const rows = await ctx.db
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, ctx.workspace.id),
        eq(contacts.customerId, customer.id),
        matching(query),
        order ? after(order, query.cursor) : createdBefore(contacts.createdAt, query.cursor),
      ),
    )
    .orderBy(...(order ? orderBy(order) : [sql`${contacts.createdAt} desc`]))
    .limit(query.limit + 1);
  const item = (row: ContactRow) => (query.deleted ? tombstoneOf(row) : serializeContact(row));
  const cursorOf = ({ createdAt, updatedAt, id }: ContactRow) =>
    order ? positionCursor([updatedAt.toISOString(), id]) : createdAt.toISOString();
  return pageFrom(rows, query.limit, item, cursorOf);
}

export async function getContact(ctx: Context, id: string): Promise<Contact> {
  const ref = requireRef("contact", id);
  const [row] = await ctx.db
    .select(getTableColumns(contacts))
    .from(contacts)
    .innerJoin(customers, withVisibleCustomer(ctx))
    .where(and(visibleContacts(ctx), namedContact(ref)));
  if (!row) throw notFound("contact");
  return serializeContact(row);
}

const byUpdate: Order = { by: contacts.updatedAt, id: contacts.id, direction: "asc", kind: "moment" };

function matching({ email, is_primary, archived, updated_since, deleted }: ContactQuery): SQL | undefined {
  return and(
    deleted ? isNotNull(contacts.deletedAt) : isNull(contacts.deletedAt),
    email && inArray(contacts.email, email),
    is_primary === undefined ? undefined : eq(contacts.isPrimary, is_primary),
    archived === undefined ? undefined : (archived ? isNotNull : isNull)(contacts.archivedAt),
    updated_since && gte(contacts.updatedAt, updated_since),
  );
}

function tombstoneOf(row: ContactRow): ContactTombstone {
  return { ...serializeDeletedContact(row), deleted_at: (row.deletedAt ?? row.updatedAt).toISOString() };
}
