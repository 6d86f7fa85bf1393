import { type SQL, sql } from "drizzle-orm";

/** The present name of whoever acted, for a row that says who by `actor_type` and `actor_id`. */
export function actorNameOf(table: "transitions" | "target_shifts"): SQL {
  const of = sql.identifier(table);
  return sql`case ${of}.actor_type
    when 'member' then (select name from users where users.id = ${of}.actor_id)
    when 'api_key' then (select name from api_keys where api_keys.id = ${of}.actor_id)
    when 'contact' then (select name from contacts where contacts.workspace_id = ${of}.workspace_id
      and contacts.id = ${of}.actor_id)
    else 'Pivotal' end`;
}
