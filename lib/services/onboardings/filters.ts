import { and, eq, gt, gte, inArray, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { customers, onboardings } from "@/db/schema";
import type { Context } from "@/lib/context";
import type { OnboardingQuery } from "@/lib/contract/onboarding-query";
import { parseRef } from "@/lib/ids";
import { foundBy } from "@/lib/services/customers/search";
import { withinReach } from "@/lib/services/customers/visible";
import { requireKnownPhases } from "@/lib/services/phases/hold";
import { visibleOnboardings } from "./visible";

export type OnboardingFilters = Omit<OnboardingQuery, "limit" | "cursor" | "sort" | "expand">;

/** The condition of a list; it needs the join with the customer. */
export async function matching(ctx: Context, query: OnboardingFilters): Promise<SQL | undefined> {
  if (query.phase) await requireKnownPhases(ctx, query.phase);
  return and(
    query.deleted
      ? and(eq(onboardings.workspaceId, ctx.workspace.id), withinReach(ctx), isNotNull(onboardings.deletedAt))
      : visibleOnboardings(ctx),
    query.customer_id && ofCustomers(query.customer_id),
    query.state && inState(query.state),
    query.phase && inArray(onboardings.phase, query.phase),
    query.csm_id && inArray(onboardings.csmId, query.csm_id),
    query.se_id && inArray(onboardings.seId, query.se_id),
    query.person_id && withPeople(query.person_id),
    query.template_id && inArray(onboardings.templateId, query.template_id),
    query.waiting_on_customer === undefined
      ? undefined
      : eq(onboardings.waitingOnCustomer, query.waiting_on_customer),
    query.completed === undefined
      ? undefined
      : (query.completed ? isNotNull : isNull)(onboardings.completedAt),
    query.target_before && lt(onboardings.targetLaunchDate, query.target_before),
    query.target_after && gt(onboardings.targetLaunchDate, query.target_after),
    query.customer_status && inArray(customers.status, query.customer_status),
    query.tag && sql`${customers.tags} && ${sql.param(query.tag, customers.tags)}`,
    query.plan && inArray(customers.plan, query.plan),
    query.updated_since && gte(onboardings.updatedAt, query.updated_since),
    query.q ? await saying(ctx, query.q) : undefined,
  );
}

/** By `display_id` or `id`, as in a path. */
function ofCustomers(given: readonly string[]): SQL | undefined {
  const refs = given.map(parseRef);
  const ids = refs.flatMap((ref) => (ref && "id" in ref ? [ref.id] : []));
  const numbers = refs.flatMap((ref) => (ref && "displayId" in ref ? [ref.displayId] : []));
  if (numbers.length === 0) return inArray(onboardings.customerId, ids);
  return or(inArray(onboardings.customerId, ids), inArray(customers.displayId, numbers));
}

/** `waiting` asks for the flag, which an onboarding at risk or paused may carry, too. */
function inState(states: NonNullable<OnboardingQuery["state"]>): SQL | undefined {
  const others = states.filter((state) => state !== "waiting");
  return or(
    others.length > 0 ? inArray(onboardings.state, others) : undefined,
    states.includes("waiting") ? onboardings.waitingOnCustomer.getSQL() : undefined,
  );
}

function withPeople(ids: readonly string[]): SQL | undefined {
  const { csmId, seId, designerId, productOpsId } = onboardings;
  return or(...[csmId, seId, designerId, productOpsId].map((column) => inArray(column, [...ids])));
}

/** By what finds the customer, or by the number of the onboarding. */
async function saying(ctx: Context, q: string): Promise<SQL | undefined> {
  const ref = parseRef(q.replace(/^#/, ""));
  const number = ref && "displayId" in ref ? eq(onboardings.displayId, ref.displayId) : undefined;
  return or(await foundBy(ctx, q), number);
}
