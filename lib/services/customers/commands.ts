import { and, eq } from "drizzle-orm";
import { takeNumber } from "@/db/counters";
import { customers } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, isTestMode, memberIdOf } from "@/lib/context";
import type { Customer, CustomerCreate, CustomerPatch } from "@/lib/contract/customer";
import type { Deleted } from "@/lib/contract/fields";
import { mergedFields } from "@/lib/domain/custom-fields";
import { type Diff, diffOf, nextRevision } from "@/lib/domain/revision";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type NewAuditEvent, recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { pauseOpenOnboardings } from "@/lib/services/onboardings/decree";
import { settle } from "@/lib/services/onboardings/settle";
import { requireVersion } from "@/lib/services/version";
import { hideBelongings, showBelongings } from "./belongings";
import { requireMetadataSize, requireOwner, requireValidCustomFields } from "./checks";
import { columnsOf } from "./columns";
import { lockCustomer } from "./lock";
import { type CustomerRow, serializeCustomer, serializeDeletedCustomer } from "./serialize";
import { chooseSlug, refusingTakenSlug } from "./slug";

export async function createCustomer(ctx: Context, input: CustomerCreate): Promise<Customer> {
  authorize(ctx, "customers.create");
  requireMetadataSize(input.metadata);
  return refusingTakenSlug(ctx, input.slug, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      await requireOwner(tx, input.owner_id);
      await requireValidCustomFields(tx, input.custom_fields, "whole");
      const row = await insertCustomer(tx, input);
      await recordEvents(tx, [{ ...eventOf(row), event: "customer_created" }]);
      return serializeCustomer(row);
    }),
  );
}

export async function updateCustomer(ctx: Context, id: string, patch: CustomerPatch): Promise<Customer> {
  requireMetadataSize(patch.metadata);
  return refusingTakenSlug(ctx, patch.slug, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      await requireValidCustomFields(tx, patch.custom_fields, "part");
      const row = await lockCustomer(tx, id);
      if (row.deletedAt) throw notFound("customer");
      authorize(tx, "customers.edit");
      const present = serializeCustomer(row);
      await requireVersion(tx, present);
      const change = withMergedFields(present, patch);
      const diff = diffOf<CustomerPatch>(present, change);
      if (Object.keys(diff).length === 0) return present;
      if ("owner_id" in diff) await requireOwner(tx, patch.owner_id);
      const changed = await writeCustomer(tx, row, columnsOf(change));
      const rests = diff.status?.new === "churned" ? await pauseOpenOnboardings(tx, row.id) : [];
      await settle(tx, [{ events: changeEvents(changed, diff), notices: [] }, ...rests]);
      return serializeCustomer(changed);
    }),
  );
}

/** Hides the customer, and with it what belongs to it. A second call finds the same tombstone. */
export async function deleteCustomer(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const row = await lockCustomer(tx, id);
    authorize(tx, "customers.delete");
    if (row.deletedAt) return serializeDeletedCustomer(row);
    await requireVersion(tx, serializeCustomer(row));
    await writeCustomer(tx, row, { deletedAt: ctx.now });
    await hideBelongings(tx, row.id);
    await recordEvents(tx, [{ ...eventOf(row), event: "customer_deleted" }]);
    return serializeDeletedCustomer(row);
  });
}

/** Undoes a delete, also of what disappeared with the customer. A slug that was taken meanwhile gets a number. */
export async function restoreCustomer(ctx: Context, id: string): Promise<Customer> {
  return refusingTakenSlug(ctx, undefined, () =>
    inTransaction(ctx.db, async (db) => {
      const tx = { ...ctx, db };
      const row = await lockCustomer(tx, id);
      authorize(tx, "customers.delete");
      if (!row.deletedAt) return serializeCustomer(row);
      const slug = await chooseSlug(tx, { name: row.slug }, row.displayId);
      const restored = await writeCustomer(tx, row, { slug, deletedAt: null });
      await showBelongings(tx, row.id, row.deletedAt);
      await recordEvents(tx, [{ ...eventOf(row), event: "customer_restored" }]);
      return serializeCustomer(restored);
    }),
  );
}

function withMergedFields(present: Customer, patch: CustomerPatch): CustomerPatch {
  if (patch.custom_fields === undefined) return patch;
  return { ...patch, custom_fields: mergedFields(present.custom_fields, patch.custom_fields) };
}

async function insertCustomer(ctx: Context, input: CustomerCreate): Promise<CustomerRow> {
  const numbers = await takeNumber(ctx.db, ctx.workspace.id, "customer", ctx.now);
  const rows = await ctx.db
    .insert(customers)
    .values({
      ...columnsOf({ ...input, custom_fields: mergedFields({}, input.custom_fields ?? {}) }),
      workspaceId: ctx.workspace.id,
      id: newId("customer"),
      name: input.name,
      slug: await chooseSlug(ctx, input, numbers.displayId),
      ownerId: input.owner_id === undefined ? memberIdOf(ctx.actor) : input.owner_id,
      testMode: isTestMode(ctx.actor),
      lastActivityAt: activityOf(ctx),
      displayId: numbers.displayId,
      createdAt: numbers.createdAt,
      updatedAt: numbers.createdAt,
    })
    .returning();
  return written(rows);
}

async function writeCustomer(
  ctx: Context,
  row: CustomerRow,
  values: Partial<CustomerRow>,
): Promise<CustomerRow> {
  const activity = activityOf(ctx);
  const rows = await ctx.db
    .update(customers)
    .set({
      ...values,
      updatedAt: nextRevision(ctx.now, row.updatedAt),
      ...(activity ? { lastActivityAt: activity } : {}),
    })
    .where(and(eq(customers.workspaceId, row.workspaceId), eq(customers.id, row.id)))
    .returning();
  return written(rows);
}

/** A change of status is an event of its own; all the rest is one `customer_updated`. */
function changeEvents(row: CustomerRow, { status, ...rest }: Diff): NewAuditEvent[] {
  const about = eventOf(row);
  return [
    ...(status ? [{ ...about, event: "customer_status_changed" as const, diff: { status } }] : []),
    ...(Object.keys(rest).length > 0 ? [{ ...about, event: "customer_updated" as const, diff: rest }] : []),
  ];
}

function eventOf(row: CustomerRow): Pick<NewAuditEvent, "target" | "customerId"> {
  return { target: { type: "customer", id: row.id, displayId: row.displayId }, customerId: row.id };
}

/** Only what people do counts as activity. */
function activityOf(ctx: Context): Date | null {
  return ctx.actor.type === "member" ? ctx.now : null;
}
