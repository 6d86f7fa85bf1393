import { linkSettings } from "@/db/connection";
import { Link } from "@/db/link";

/** How many events, so many seconds apart, the last of them a second ago. */
type History = { events: number; everySeconds: number };

/** Fills a workspace's audit log, behind the numbers that it has, each time with the same events. */
export async function history(workspaceId: string, { events, everySeconds }: History): Promise<void> {
  const link = new Link(linkSettings());
  try {
    const months = Math.ceil((events * everySeconds) / (28 * 86_400));
    await link.run("select ensure_audit_partitions(1, $1::int)", [months]);
    await link.run(insertNames, [workspaceId]);
    await link.run(insertEvents, [workspaceId, events, everySeconds]);
    await link.run(insertPersonal, [workspaceId]);
    await link.run(setCounter, [workspaceId]);
    // Statistics, and the trigrams of new rows put where an index is read at its price.
    await link.run("vacuum analyze audit_events, audit_personal");
  } finally {
    link.close();
  }
}

const actors = 20;
const subjects = 500;

const insertNames = `
  insert into audit_names (workspace_id, id, actor_type, actor_id, name)
  select $1, 'name-' || i, 'member', 'user_' || i, 'Kim ' || i from generate_series(0, ${actors - 1}) as i`;

/** Seven kinds of events; the last kind and the last word of its reason are rare. */
const insertEvents = `
  insert into audit_events (workspace_id, created_at, number, event, actor_type, actor_id, actor_name_id, target_type,
    target_id, target_display_id, customer_id, onboarding_id, diff, reason, request_id)
  select $1, born, first + i, (array['customer_updated', 'customer_status_changed', 'task_completed', 'phase_changed',
      'comment_posted', 'contact_updated', 'target_shifted'])[kind + 1],
    case when h % 50 = 0 then 'system' else 'member' end,
    case when h % 50 > 0 then 'user_' || h % ${actors} end,
    case when h % 50 > 0 then 'name-' || h % ${actors} end,
    'customer', 'cust_' || h % ${subjects}, h % ${subjects} + 1, 'cust_' || h % ${subjects},
    case when kind in (2, 3, 6) then 'onb_' || h % ${subjects} end,
    jsonb_build_object('plan', jsonb_build_object('old', 'Starter', 'new', 'Growth ' || i)),
    case when kind = 6 then 'They wait for their security review, case ' || i end, 'req_' || i
  from generate_series(1, $2::int) as i, abs(hashint4(i) % 1000000) as h,
    cast(case when h % 200 = 0 then 6 else h / 1000 % 6 end as int) as kind,
    coalesce((select max(number) from audit_events where workspace_id = $1), 0) as first,
    cast(date_trunc('second', now()) - ($2::int - i + 1) * $3::int * interval '1 second' as timestamptz) as born`;

const insertPersonal = `
  insert into audit_personal (workspace_id, created_at, number, subject_id, diff)
  select $1, created_at, number, target_id,
    jsonb_build_object('email', jsonb_build_object('old', null, 'new', 'kim.' || number || '@bakery.example'))
  from audit_events where workspace_id = $1 and event = 'contact_updated'`;

const setCounter = `
  insert into counters (workspace_id, kind, last_display_id, last_created_at)
  select $1, 'audit', max(number), max(created_at) from audit_events where workspace_id = $1
  on conflict (workspace_id, kind) do update
  set last_display_id = excluded.last_display_id, last_created_at = excluded.last_created_at`;
