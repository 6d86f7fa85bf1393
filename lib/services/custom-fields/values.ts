import { and, asc, count, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { customers } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { CustomFieldDefinition } from "@/lib/domain/custom-fields";

const batchSize = 5_000;

/** The values stand in the customers, under the slug: what a change of a definition means for all of them at once. */

export async function renameValues(ctx: Context, from: string, to: string): Promise<void> {
  const value = sql`jsonb_build_object(${to}::text, ${customers.customFields} -> ${from}::text)`;
  await writeValues(ctx, from, sql`(${customers.customFields} - ${from}::text) || ${value}`);
}

export async function removeValues(ctx: Context, slug: string): Promise<void> {
  await writeValues(ctx, slug, sql`${customers.customFields} - ${slug}::text`);
}

/** How many customers have a value that the definition, as it is to be, would not take. */
export async function countMisfits(
  ctx: Context,
  slug: string,
  wanted: Pick<CustomFieldDefinition, "type" | "options">,
): Promise<number> {
  const [counted] = await ctx.db
    .select({ misfits: count() })
    .from(customers)
    .where(and(having(ctx, slug), isNull(customers.deletedAt), sql`not (${fitting(slug, wanted)})`));
  return counted?.misfits ?? 0;
}

/**
 * Deleted customers too, so that one which is restored has the keys of today; they count as unchanged. In batches:
 * a hundred thousand customers, with their search indexes, take longer than a statement may.
 */
async function writeValues(ctx: Context, slug: string, values: SQL): Promise<void> {
  let after: string | null = "";
  while (after !== null) after = await writeBatch(ctx, slug, values, after);
}

/** Answers the last id that was written; null when nothing was left. */
async function writeBatch(ctx: Context, slug: string, values: SQL, after: string): Promise<string | null> {
  const batch = ctx.db
    .select({ id: customers.id })
    .from(customers)
    .where(and(having(ctx, slug), gt(customers.id, after)))
    .orderBy(asc(customers.id))
    .limit(batchSize);
  const now = sql.param(ctx.now, customers.updatedAt);
  const next = sql`greatest(${now}::timestamptz, ${customers.updatedAt} + interval '1 millisecond')`;
  const updatedAt = sql`case when ${customers.deletedAt} is null then ${next} else ${customers.updatedAt} end`;
  const [written] = await ctx.db.execute<{ last: string | null }>(sql`
    with written as (
      update ${customers} set custom_fields = ${values}, updated_at = ${updatedAt}
      where ${having(ctx, slug)} and ${customers.id} in (${batch})
      returning ${customers.id} as id
    ) select max(id) as last from written`);
  return written?.last ?? null;
}

function having(ctx: Context, slug: string): SQL | undefined {
  return and(
    eq(customers.workspaceId, ctx.workspace.id),
    sql`jsonb_exists(${customers.customFields}, ${slug})`,
  );
}

function fitting(slug: string, { type, options }: Pick<CustomFieldDefinition, "type" | "options">): SQL {
  const kind = sql`jsonb_typeof(${customers.customFields} -> ${slug}::text)`;
  const text = sql`(${customers.customFields} ->> ${slug}::text)`;
  switch (type) {
    case "string":
      return sql`${kind} = 'string'`;
    case "number":
      return sql`${kind} = 'number'`;
    case "date":
      return sql`${kind} = 'string' and ${text} ~ '^\\d{4}-\\d{2}-\\d{2}$' and pg_input_is_valid(${text}, 'date')`;
    case "select":
      return sql`${kind} = 'string' and ${text} = any(${sql.param([...options], customers.tags)})`;
  }
}
