import { getTableColumns, type SQL, sql } from "drizzle-orm";
import { type PgTable, QueryBuilder } from "drizzle-orm/pg-core";

/**
 * The columns of a table for a hand-written select, and how its rows become the table's type. Drizzle composes both
 * anew for each query and looks at every value of every row for what it is: a third of what a read costs here.
 */
export function wholeRows<T extends PgTable>(table: T) {
  const columns = Object.entries(getTableColumns(table));
  const { sql: text } = new QueryBuilder({ casing: "snake_case" })
    .select()
    .from(table as PgTable)
    .toSQL();
  const names = text.slice("select ".length, text.lastIndexOf(" from ")).split(", ");
  const list: SQL = sql.join(
    names.map((name) => sql`${table}.${sql.raw(name)}`),
    sql`, `,
  );
  /** Columns that the select adds have to stand behind. */
  const read = (row: Record<string, unknown>): T["$inferSelect"] => {
    const values = Object.values(row);
    const fields: Record<string, unknown> = {};
    for (const [index, [name, column]] of columns.entries()) {
      const value = values[index];
      fields[name] = value === null ? null : column.mapFromDriverValue(value);
    }
    return fields as T["$inferSelect"];
  };
  return { list, read };
}
