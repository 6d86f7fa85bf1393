import { sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { CustomField, CustomFieldQuery } from "@/lib/contract/custom-field";
import type { WholeList } from "@/lib/contract/query";
import { visibleCustomers } from "@/lib/services/customers/visible";
import { wholeList } from "@/lib/services/whole-list";
import { definitionsOf } from "./definitions";
import { serializeCustomField } from "./serialize";

/** For everybody on the team: who sees customers sees what their values mean. */
export async function listCustomFields(
  ctx: Context,
  { expand }: CustomFieldQuery,
): Promise<WholeList<CustomField>> {
  const fields = (await definitionsOf(ctx)).map(serializeCustomField);
  if (!expand?.includes("usage")) return wholeList(fields);
  const counts = await customerCounts(ctx);
  return wholeList(
    fields.map((field) => ({ ...field, usage: { customer_count: counts.get(field.slug) ?? 0 } })),
  );
}

/** By slug, how many customers have a value. */
async function customerCounts(ctx: Context): Promise<Map<string, number>> {
  const rows = await ctx.db.execute<{ field: string; count: number }>(
    sql`select field, count(*)::int as count from ${customers}, jsonb_object_keys(${customers.customFields}) as field
        where ${visibleCustomers(ctx)} group by field`,
  );
  return new Map(rows.map(({ field, count }) => [field, count]));
}
