import { and, eq } from "drizzle-orm";
import { customFields } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import type { Context } from "@/lib/context";
import type { CustomField, CustomFieldCreate, CustomFieldPatch } from "@/lib/contract/custom-field";
import type { AuditEventName } from "@/lib/contract/enums";
import type { Deleted } from "@/lib/contract/fields";
import { type Diff, diffOf, nextRevision } from "@/lib/domain/revision";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { recordEvents } from "@/lib/services/audit/record";
import { authorize } from "@/lib/services/authorize";
import { requireVersion } from "@/lib/services/version";
import { chooseSlug, requireFit, requireFreeSlug, requireSound } from "./checks";
import { customFieldAmong, lockCustomFields } from "./lock";
import { wantedOrder, writePositions } from "./positions";
import { type CustomFieldRow, serializeCustomField } from "./serialize";
import { removeValues, renameValues } from "./values";

export async function createCustomField(ctx: Context, input: CustomFieldCreate): Promise<CustomField> {
  authorize(ctx, "custom_fields.manage");
  requireSound({ type: input.type, options: input.options ?? [] });
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const fields = await lockCustomFields(tx);
    const slug = chooseSlug(fields, input);
    const id = newId("customField");
    const order = wantedOrder(fields, { id, after: input.after });
    await writePositions(tx, fields, order);
    const rows = await db
      .insert(customFields)
      .values({
        workspaceId: ctx.workspace.id,
        id,
        label: input.label,
        slug,
        type: input.type,
        options: input.options ?? [],
        required: input.required ?? false,
        position: order.indexOf(id) + 1,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returning();
    const field = serializeCustomField(written(rows));
    await record(tx, "custom_field_created", field, diffOf<Told>(nothing, told(field)));
    return field;
  });
}

export async function updateCustomField(
  ctx: Context,
  id: string,
  patch: CustomFieldPatch,
): Promise<CustomField> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const fields = await lockCustomFields(tx);
    const row = await customFieldAmong(tx, fields, id);
    if (row.deletedAt) throw notFound("custom_field");
    authorize(tx, "custom_fields.manage");
    const present = serializeCustomField(row);
    await requireVersion(tx, present);
    const order = wantedOrder(fields, { id, after: patch.after });
    const diff = diffOf<CustomField>(present, wantedFields(present, patch, order.indexOf(id) + 1));
    if (Object.keys(diff).length === 0) return present;
    const wanted = { ...present, ...newValuesOf(diff) };
    requireSound(wanted);
    if ("slug" in diff) requireFreeSlug(fields, wanted.slug);
    if ("type" in diff || "options" in diff) await requireFit(tx, present, wanted);
    if ("slug" in diff) await renameValues(tx, present.slug, wanted.slug);
    if ("position" in diff) await writePositions(tx, fields, order);
    const { label, slug, type, options, required, position } = wanted;
    const changed = await writeField(tx, row, { label, slug, type, options, required, position });
    await record(tx, "custom_field_updated", present, diff);
    return serializeCustomField(changed);
  });
}

/** Its values go with it: a field of the same slug made later starts empty. */
export async function deleteCustomField(ctx: Context, id: string): Promise<Deleted> {
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const fields = await lockCustomFields(tx);
    const row = await customFieldAmong(tx, fields, id);
    authorize(tx, "custom_fields.manage");
    const deleted = { object: "deleted", id: row.id, deleted: true } as const;
    if (row.deletedAt) return deleted;
    const present = serializeCustomField(row);
    await requireVersion(tx, present);
    const others = fields.filter((field) => field !== row);
    await removeValues(tx, row.slug);
    await writeField(tx, row, { deletedAt: ctx.now });
    await writePositions(tx, others, wantedOrder(others));
    await record(tx, "custom_field_deleted", present, diffOf<Told>(told(present), nothing));
    return deleted;
  });
}

/** Options belong to the type: one that has none loses them. */
function wantedFields(
  present: CustomField,
  { after, ...patch }: CustomFieldPatch,
  place: number,
): Partial<CustomField> {
  const type = patch.type ?? present.type;
  const options = patch.options ?? (type === "select" ? present.options : []);
  return { ...(patch as Partial<CustomField>), options, ...(after === undefined ? {} : { position: place }) };
}

function newValuesOf(diff: Diff): Partial<CustomField> {
  return Object.fromEntries(Object.entries(diff).map(([field, change]) => [field, change.new]));
}

async function writeField(
  ctx: Context,
  row: CustomFieldRow,
  values: Partial<CustomFieldRow>,
): Promise<CustomFieldRow> {
  const rows = await ctx.db
    .update(customFields)
    .set({ ...values, updatedAt: nextRevision(ctx.now, row.updatedAt) })
    .where(and(eq(customFields.workspaceId, row.workspaceId), eq(customFields.id, row.id)))
    .returning();
  return written(rows);
}

type Told = Record<"label" | "slug" | "type", string | null>;

const nothing: Told = { label: null, slug: null, type: null };

function told({ label, slug, type }: CustomField): Told {
  return { label, slug, type };
}

async function record(
  ctx: Context,
  event: AuditEventName,
  { id }: Pick<CustomField, "id">,
  diff: Diff,
): Promise<void> {
  await recordEvents(ctx, [{ event, target: { type: "custom_field", id }, diff }]);
}
