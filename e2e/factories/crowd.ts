import type postgres from "postgres";

/** How many rows of each kind; a kind that comes later gets a member here and a statement below. */
export type Crowd = { customers: number; contacts: number; onboardings?: number; tasks?: number };

type Run = (text: string, params: (string | number)[]) => Promise<unknown>;

/** What stands between a bulk load and its speed. */
const slowIndexes = `select indexname as name, indexdef as definition from pg_indexes
  where schemaname = 'public' and tablename in ('customers', 'contacts') and indexdef like '%USING gin%'`;

/** Fills an empty workspace, each time with the same rows. */
export async function crowd(
  run: Run,
  workspaceId: string,
  { customers, contacts, onboardings = 0, tasks = 0 }: Crowd,
): Promise<void> {
  await run(insertCustomers, [workspaceId, customers]);
  await run(insertContacts, [workspaceId, contacts, customers]);
  await run(insertOnboardings, [workspaceId, onboardings, customers]);
  await run(insertTasks, [workspaceId, tasks, onboardings]);
  await run(setCounters, [workspaceId, customers, contacts]);
}

/** The same for sizes at which the indexes are better built at the end. */
export async function crowdInBulk(sql: postgres.Sql, workspaceId: string, size: Crowd): Promise<void> {
  const indexes = await sql.unsafe<{ name: string; definition: string }[]>(slowIndexes);
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`);
  await crowd((text, params) => sql.unsafe(text, params), workspaceId, size);
  for (const { definition } of indexes) await sql.unsafe(definition);
  await sql.unsafe("vacuum analyze");
}

const firsts = words("Amber Birch Cedar Delta Ember Falcon Granite Harbor Indigo Juniper Kite Larch Maple");
const seconds = words("Analytics Bakery Capital Dynamics Electric Foods Garage Health Insurance Logistics");
const statuses = words("active active active active onboarding onboarding at_risk churned");
const plans = words("Starter Growth Growth Enterprise");
const phases = words("before_getting_started program_design review program_buildout internal_qa launch");
const deeds = words(
  "Call Invite Import Review Train Configure Connect Test Approve Export Migrate Sign Plan",
);
const regions = words("emea apac latam north-america");

const insertCustomers = `
  insert into customers (workspace_id, id, display_id, name, slug, domain, status, plan, mrr, monthly_orders, owner_id,
    tags, custom_fields, metadata, hubspot_company_id, created_at, updated_at)
  select $1, 'cust_' || md5($1 || i), i, ${pick(firsts, "h")} || ' ' || ${pick(seconds, "h / 64")} || ' ' || i,
    lower(${pick(firsts, "h")}) || '-' || i, lower(${pick(seconds, "h / 64")}) || '-' || i || '.example',
    ${pick(statuses, "h / 512")}, ${pick(plans, "h / 4096")}, case when h % 9 > 0 then h % 60000 end, h % 40000,
    case when h % 10 = 0 then (select user_id from members where workspace_id = $1 order by number limit 1) end,
    array['tier-' || h % 50, ${pick(regions, "h / 128")}], jsonb_build_object('seats', h % 500),
    json_build_object('source', 'crm', 'ref', 'A-' || i), case when h % 2 = 0 then 'hs-' || i end, born,
    born + h % 600 * interval '1 minute'
  from generate_series(1, $2::int) as i, abs(hashint4(i) % 1000000) as h,
    cast(date_trunc('second', now()) - ($2::int - i) * interval '3 minutes' - interval '1 day' as timestamptz) as born`;

const insertContacts = `
  insert into contacts (workspace_id, id, display_id, customer_id, name, email, is_primary, created_at, updated_at)
  select $1, 'cont_' || md5($1 || i), i, 'cust_' || md5($1 || (i - 1) % $3::int + 1), 'Kim ' || i,
    'kim.' || i || '@' || lower(${pick(seconds, "i")}) || '.example', i <= $3::int, born, born
  from generate_series(1, $2::int) as i,
    cast(date_trunc('second', now()) - ($2::int - i) * interval '1 minute' - interval '1 day' as timestamptz) as born`;

const insertOnboardings = `
  insert into onboardings (workspace_id, id, display_id, customer_id, phase, phase_entered_at, started_at, created_at,
    updated_at)
  select $1, 'onb_' || md5($1 || i), i, 'cust_' || md5($1 || (i - 1) % $3::int + 1), ${pick(phases, "i")}, born, born,
    born, born
  from generate_series(1, $2::int) as i,
    cast(date_trunc('second', now()) - ($2::int - i) * interval '1 minute' - interval '1 day' as timestamptz) as born`;

const insertTasks = `
  insert into tasks (workspace_id, id, display_id, onboarding_id, phase, position, title, assignee_id, due_date,
    customer_facing, done, completed_at, completed_by_type, created_at, updated_at, deleted_at)
  select $1, 'task_' || md5($1 || i), i, 'onb_' || md5($1 || (i - 1) % $3::int + 1), ${pick(phases, "i / 64")},
    lpad(i::text, 6, '0'), ${pick(deeds, "h")} || ' ' || lower(${pick(seconds, "h / 64")}) || ' ' || i,
    case when h % 50 = 0 then (select user_id from members where workspace_id = $1 order by number limit 1) end,
    case when h % 4 > 0 then current_date - 100 + h % 200 end, h % 3 = 0, h % 5 > 0,
    case when h % 5 > 0 then born + interval '1 hour' end, case when h % 5 > 0 then 'system' end, born,
    born + h % 600 * interval '1 minute', case when h % 97 = 0 then born + interval '2 hours' end
  from generate_series(1, $2::int) as i, abs(hashint4(i) % 1000000) as h,
    cast(date_trunc('second', now()) - ($2::int - i) * interval '1 minute' - interval '1 day' as timestamptz) as born`;

const setCounters = `
  insert into counters (workspace_id, kind, last_display_id, last_created_at)
  values ($1, 'customer', $2::int, now()), ($1, 'contact', $3::int, now())
  on conflict (workspace_id, kind) do update set last_display_id = excluded.last_display_id, last_created_at = now()`;

function words(text: string): string[] {
  return text.split(" ");
}

function pick(from: string[], by: string): string {
  return `(array[${from.map((word) => `'${word}'`).join(", ")}])[${by} % ${from.length} + 1]`;
}
