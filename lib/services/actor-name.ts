import { type SQL, sql } from "drizzle-orm";

/** The present name of whoever acted, for a row that says who by a type and an id. */
export function actorNameOf(
  table: "transitions" | "target_shifts" | "tasks",
  role: "actor" | "completed_by" = "actor",
): SQL {
  const of = sql.identifier(table);
  const id = sql`${of}.${sql.identifier(`${role}_id`)}`;
  return sql`case ${of}.${sql.identifier(`${role}_type`)}
    when 'member' then (select name from users where users.id = ${id})
    when 'api_key' then (select name from api_keys where api_keys.id = ${id})
    when 'contact' then (select name from contacts where contacts.workspace_id = ${of}.workspace_id
      and contacts.id = ${id})
    else 'Pivotal' end`;
}
