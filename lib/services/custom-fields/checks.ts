import type { Context } from "@/lib/context";
import type { CustomField, CustomFieldCreate } from "@/lib/contract/custom-field";
import { type CustomFieldDefinition, definitionFaults } from "@/lib/domain/custom-fields";
import { freeSlug, slugFrom } from "@/lib/domain/slug";
import { ApiError, invalid } from "@/lib/errors";
import type { CustomFieldRow } from "./serialize";
import { countMisfits } from "./values";

type Extent = Pick<CustomFieldDefinition, "type" | "options">;

export function requireSound(wanted: Extent): void {
  const [first, ...rest] = definitionFaults(wanted);
  if (first) throw invalid([first, ...rest]);
}

/** The given slug, else one made from the label. The caller holds the fields, so that nobody takes it meanwhile. */
export function chooseSlug(fields: readonly CustomFieldRow[], { label, slug }: CustomFieldCreate): string {
  if (slug === undefined)
    return freeSlug(slugFrom(label) || "field", new Set(fields.map((field) => field.slug)));
  requireFreeSlug(fields, slug);
  return slug;
}

export function requireFreeSlug(fields: readonly CustomFieldRow[], slug: string): void {
  const holder = fields.find((field) => field.slug === slug);
  if (!holder) return;
  const message = `“${slug}” is the slug of the custom field ${holder.label}. Choose another one.`;
  throw new ApiError("slug_taken", message, { field: "slug" });
}

/** Values are never bent or dropped by the way: while one would not fit, type and options stay. */
export async function requireFit(ctx: Context, present: CustomField, wanted: Extent): Promise<void> {
  const misfits = await countMisfits(ctx, present.slug, wanted);
  if (misfits === 0) return;
  const field = wanted.type === present.type ? "options" : "type";
  const whose = misfits === 1 ? "1 customer has a value" : `${misfits} customers have values`;
  const why = field === "type" ? `that do not fit the type “${wanted.type}”` : "among the options you remove";
  throw new ApiError(
    "custom_field_in_use",
    `${whose} ${misfits === 1 ? why.replace("that do not fit", "that does not fit") : why}. Change or clear ${misfits === 1 ? "it" : "them"} first.`,
    { field },
  );
}
