import { type SQL, sql } from "drizzle-orm";
import { customers, onboardings } from "@/db/schema";
import type { Actor, Context } from "@/lib/context";
import { transitionKinds } from "@/lib/contract/enums";
import type { Onboarding, OnboardingHistory, OnboardingSummary } from "@/lib/contract/onboarding";
import type { OnboardingQuery } from "@/lib/contract/onboarding-query";
import { mayMove } from "@/lib/domain/phase-moves";
import { etagOf } from "@/lib/etag";
import { actorNameOf } from "@/lib/services/actor-name";
import { moverOf } from "./mover";

export type Expand = OnboardingQuery["expand"];

const daySeconds = 86_400;

/** What `expand` adds to each row, as JSON values of the same statement. */
export type Expanded = {
  customer?: NonNullable<Onboarding["customer"]>;
  spent?: { us: number; customer: number; since: string };
  work?: { open: number; done: number; phase_open: number; phase_all: number; mine: boolean };
  said?: number;
  shifts?: { count: number; is_risk: boolean; first: string | null };
  history?: OnboardingHistory;
};

export function expandedColumns(ctx: Context, expand: Expand): SQL {
  const columns: SQL[] = [];
  if (expand?.includes("customer")) columns.push(sql`${customer} as customer`);
  if (expand?.includes("summary")) {
    columns.push(
      sql`${spent(ctx)} as spent`,
      sql`${work(ctx)} as work`,
      sql`${shifts} as shifts`,
      sql`${said} as said`,
    );
  }
  if (expand?.includes("history")) columns.push(sql`${history(ctx)} as history`);
  return columns.length === 0 ? sql`` : sql`, ${sql.join(columns, sql`, `)}`;
}

/** The expanded part of an onboarding. */
export function expansionOf(
  { actor }: Context,
  onboarding: Onboarding,
  { customer, spent, work, shifts, said = 0, history }: Expanded,
) {
  return {
    ...(customer ? { customer } : {}),
    ...(spent && work && shifts
      ? { summary: summaryOf(actor, onboarding, { spent, work, shifts, said }) }
      : {}),
    ...(history ? { history: withMoments(history) } : {}),
  };
}

function summaryOf(
  actor: Actor,
  onboarding: Onboarding,
  { spent, work, shifts, said }: Required<Pick<Expanded, "spent" | "work" | "shifts" | "said">>,
): OnboardingSummary {
  return {
    days_in_phase: Math.floor(spent.us / daySeconds),
    customer_days_in_phase: Math.floor(spent.customer / daySeconds),
    clock_since: new Date(spent.since).toISOString(),
    open_tasks: work.open,
    done_tasks: work.done,
    open_tasks_in_phase: work.phase_open,
    comments: said,
    ready_to_advance: onboarding.completed_at === null && work.phase_all > 0 && work.phase_open === 0,
    target_shifts: shifts.count,
    slip_risk: shifts.is_risk,
    allowed_moves: transitionKinds.filter((kind) => mayMove(moverOf(actor, onboarding, work.mine), kind)),
    version: etagOf(JSON.stringify(onboarding)),
    first_target_launch_date: isoOf(shifts.first) ?? onboarding.target_launch_date,
  };
}

const ofOnboarding = sql`workspace_id = ${onboardings.workspaceId} and onboarding_id = ${onboardings.id}`;

const customer = sql`json_build_object('id', ${customers.id}, 'display_id', ${customers.displayId},
  'name', ${customers.name}, 'slug', ${customers.slug})`;

/** Elapsed seconds of the present visit: its periods are those since the phase was entered. */
function spent({ now }: Context): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  const elapsed = sql`coalesce(sum(extract(epoch from greatest(coalesce(ends_at, ${at}), starts_at) - starts_at))`;
  return sql`(select json_build_object('us', ${elapsed} filter (where clock = 'us'), 0),
      'customer', ${elapsed} filter (where clock = 'customer'), 0), 'since', max(starts_at))
    from periods where ${ofOnboarding} and starts_at >= ${onboardings.phaseEnteredAt})`;
}

/** `mine`: whether the actor owns an open task of the present phase, which lets them move it. */
const work = ({
  actor,
}: Context) => sql`(select json_build_object('open', count(*) filter (where not done), 'done', count(*) filter (where done),
    'phase_open', count(*) filter (where not done and phase = ${onboardings.phase}),
    'phase_all', count(*) filter (where phase = ${onboardings.phase}),
    'mine', coalesce(bool_or(not done and phase = ${onboardings.phase} and assignee_id = ${actor.id}), false))
  from tasks where ${ofOnboarding} and deleted_at is null)`;

const shifts = sql`(select json_build_object('count', coalesce(sum(moved), 0)::int, 'is_risk', coalesce(max(moved) >= 3, false),
    'first', (select coalesce(old_date, new_date) from target_shifts where ${ofOnboarding} order by created_at limit 1))
  from (select count(days) as moved from target_shifts where ${ofOnboarding} group by phase) as by_phase)`;

const said = sql`(select count(*)::int from comments where ${ofOnboarding} and task_id is null and deleted_at is null)`;

function history({ now }: Context): SQL {
  const at = sql`${now.toISOString()}::timestamptz`;
  const elapsed = sql`coalesce(sum(extract(epoch from greatest(coalesce(ends_at, ${at}), starts_at) - starts_at))`;
  const visits = sql`select phase, clock, starts_at, ends_at,
    phase is distinct from lag(phase) over (order by starts_at) as entered from periods where ${ofOnboarding}`;
  const phases = sql`select json_build_object('phase', phase, 'visits', count(*) filter (where entered),
      'working_seconds', floor(${elapsed} filter (where clock = 'us'), 0)),
      'customer_seconds', floor(${elapsed} filter (where clock = 'customer'), 0))) as entry
    from (${visits}) as visits group by phase order by min(starts_at)`;
  const shifts = sql`select json_build_object('old_date', old_date, 'new_date', new_date, 'days', days, 'reason', reason,
      'actor', json_build_object('type', actor_type, 'id', actor_id, 'name', ${actorNameOf("target_shifts")}),
      'created_at', created_at) as entry
    from target_shifts where ${ofOnboarding} order by created_at desc limit 3`;
  return sql`json_build_object('phases', (select coalesce(json_agg(entry), '[]') from (${phases}) as phases),
    'target_shifts', (select coalesce(json_agg(entry), '[]') from (${shifts}) as shifts))`;
}

function withMoments({ phases, target_shifts }: OnboardingHistory): OnboardingHistory {
  const shifts = target_shifts.map((shift) => ({
    ...shift,
    old_date: isoOf(shift.old_date),
    new_date: isoOf(shift.new_date),
    created_at: new Date(shift.created_at).toISOString(),
  }));
  return { phases, target_shifts: shifts };
}

function isoOf(moment: string | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
