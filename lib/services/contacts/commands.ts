import { and, eq, isNull } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { contacts } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, isTestMode } from "@/lib/context";
import type { Contact, ContactCreate, ContactPatch } from "@/lib/contract/contact";
import { diffOf, nextRevision } from "@/lib/domain/revision";
import { ApiError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { lockCustomer, touchCustomer } from "@/lib/services/customers/lock";
import { requireVersion } from "@/lib/services/version";
import { refusingTakenEmail } from "./email";
import { contactEvent } from "./events";
import { lockContact } from "./lock";
import { type ContactRow, serializeContact } from "./serialize";

export async function createContact(
  ctx: Context,
  customerId: string,
  input: ContactCreate,
): Promise<Contact> {
  return refusingTakenEmail(input.email, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      const customer = await lockCustomer(tx, customerId);
      if (customer.deletedAt) throw notFound("customer");
      authorize(tx, "contacts.edit");
      const former = input.is_primary ? await takePrimary(tx, customer.id) : [];
      const row = await insertContact(tx, customer.id, input);
      await touchCustomer(tx, customer.id);
      await recordEvents(tx, [...former, contactEvent("contact_created", row, createdDiff(row))]);
      return serializeContact(row);
    }),
  );
}

export async function updateContact(ctx: Context, id: string, patch: ContactPatch): Promise<Contact> {
  return refusingTakenEmail(patch.email, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      const row = await lockContact(tx, id);
      if (row.deletedAt) throw notFound("contact");
      authorize(tx, "contacts.edit");
      const present = serializeContact(row);
      await requireVersion(tx, present);
      const wanted = wantedState(row, patch, ctx.now);
      const diff = diffOf<Contact>(present, wanted);
      if (Object.keys(diff).length === 0) return present;
      const former = "is_primary" in diff && wanted.is_primary ? await takePrimary(tx, row.customerId) : [];
      const changed = await writeContact(tx, row, wanted);
      await touchCustomer(tx, row.customerId);
      const event =
        "archived_at" in diff
          ? changed.archivedAt
            ? "contact_archived"
            : "contact_restored"
          : "contact_updated";
      await recordEvents(tx, [...former, contactEvent(event, changed, diff)]);
      return serializeContact(changed);
    }),
  );
}

/** What the contact will be: an archived one is never primary, and a restored one not again. */
function wantedState(row: ContactRow, { archived, ...patch }: ContactPatch, now: Date): Partial<Contact> {
  if (patch.is_primary && (archived || (row.archivedAt && archived !== false))) {
    throw new ApiError("contact_archived", "An archived contact cannot be primary. Restore it first.", {
      field: "is_primary",
    });
  }
  if (archived === undefined || archived === (row.archivedAt !== null)) return defined(patch);
  return archived
    ? { ...defined(patch), archived_at: now.toISOString(), is_primary: false }
    : { ...defined(patch), archived_at: null };
}

async function insertContact(ctx: Context, customerId: string, input: ContactCreate): Promise<ContactRow> {
  const numbers = await takeNumber(ctx.db, ctx.workspace.id, "contact", ctx.now);
  const rows = await ctx.db
    .insert(contacts)
    .values({
      workspaceId: ctx.workspace.id,
      id: newId("contact"),
      customerId,
      name: input.name,
      email: input.email,
      title: input.title ?? null,
      phone: input.phone ?? null,
      isPrimary: input.is_primary ?? false,
      labels: input.labels ?? [],
      testMode: isTestMode(ctx.actor),
      displayId: numbers.displayId,
      createdAt: numbers.createdAt,
      updatedAt: numbers.createdAt,
    })
    .returning();
  return written(rows);
}

/** Takes it from the one who has it, as a change of that contact; answers the event of it. */
async function takePrimary(ctx: Context, customerId: string) {
  const former = await ctx.db
    .select()
    .from(contacts)
    .where(
      and(
        eq(contacts.workspaceId, ctx.workspace.id),
        eq(contacts.customerId, customerId),
        eq(contacts.isPrimary, true),
        isNull(contacts.deletedAt),
      ),
    );
  for (const row of former) await writeContact(ctx, row, { is_primary: false });
  return former.map((row) => contactEvent("contact_updated", row, { is_primary: { old: true, new: false } }));
}

async function writeContact(ctx: Context, row: ContactRow, wanted: Partial<Contact>): Promise<ContactRow> {
  const { archived_at, is_primary, name, email, title, phone, labels } = wanted;
  const rows = await ctx.db
    .update(contacts)
    .set({
      ...defined({ name, email, title, phone, labels, isPrimary: is_primary }),
      ...(archived_at === undefined ? {} : { archivedAt: archived_at === null ? null : ctx.now }),
      updatedAt: nextRevision(ctx.now, row.updatedAt),
    })
    .where(isContact(row))
    .returning();
  return written(rows);
}

function isContact(row: ContactRow) {
  return and(eq(contacts.workspaceId, row.workspaceId), eq(contacts.id, row.id));
}

function createdDiff({ name, email, isPrimary }: ContactRow) {
  return {
    name: { old: null, new: name },
    email: { old: null, new: email },
    is_primary: { old: null, new: isPrimary },
  };
}

function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
