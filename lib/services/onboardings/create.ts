import { takeNumber } from "@/db/counters";
import { onboardings } from "@/db/schema";
import { inTransaction } from "@/db/transaction";
import { written } from "@/db/written";
import { type Context, isTestMode } from "@/lib/context";
import type { Onboarding, OnboardingCreate } from "@/lib/contract/onboarding";
import { clockOf, type Standing, standingAfter } from "@/lib/domain/onboarding-state";
import { roleMay } from "@/lib/domain/rights";
import { ApiError, forbidden, invalidReference, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { authorize } from "@/lib/services/authorize";
import { requireMetadataSize } from "@/lib/services/customers/checks";
import { lockCustomer, touchCustomer } from "@/lib/services/customers/lock";
import type { CustomerRow } from "@/lib/services/customers/serialize";
import { type HeldPhases, holdPhases, type PhaseRow, requirePhase } from "@/lib/services/phases/hold";
import { applyDefaultTemplate, applyTemplateOnEntering, findTemplate } from "@/lib/services/templates/apply";
import { requireConsistent, stampsOf, standingColumns } from "./change";
import { plainColumnsOf } from "./columns";
import { onboardingEvent } from "./events";
import { assignments } from "./notices";
import { requirePeople } from "./people";
import { openPeriod } from "./periods";
import { type OnboardingRow, serializeOnboarding } from "./serialize";
import { settle } from "./settle";

/** Creating is no transition, but what is created in a phase gets the stamps of that phase. */
export async function createOnboarding(ctx: Context, input: OnboardingCreate): Promise<Onboarding> {
  requireMetadataSize(input.metadata);
  return inTransaction(ctx.db, async (db) => {
    const tx = { ...ctx, db };
    const phases = await holdPhases(tx);
    const customer = await lockItsCustomer(tx, input.customer_id);
    authorize(tx, "onboardings.edit");
    const phase = startingPhase(tx, phases, input.phase);
    requireConsistent(input, phase.kind === "completed");
    await requirePeople(tx, input);
    const template = await chosenTemplate(tx, phase, input.template_id);
    const row = await insertOnboarding(tx, customer, phase, input);
    const applied = template
      ? await applyTemplateOnEntering(tx, row, template, row.phaseEnteredAt)
      : await applyDefaultTemplate(tx, row, phase.key, row.phaseEnteredAt);
    await touchCustomer(tx, customer.id);
    const diff = createdDiff(row);
    const events = [onboardingEvent("onboarding_created", row, diff), ...applied.events];
    await settle(tx, [{ events, notices: assignments(row, diff) }]);
    return serializeOnboarding(row);
  });
}

/** A customer that is not there is a fault of the body, which the seed answers by 404. */
async function lockItsCustomer(ctx: Context, id: string): Promise<CustomerRow> {
  try {
    const customer = await lockCustomer(ctx, id);
    if (!customer.deletedAt) return customer;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
  throw new ApiError("customer_not_found", notFound("customer").message, { field: "customer_id" });
}

/** Whoever starts it later than at the beginning skips phases, which is for admins and keys. */
function startingPhase({ actor }: Context, phases: HeldPhases, key: string | undefined): PhaseRow {
  const [first] = phases.live;
  if (first === undefined) throw new Error("a workspace has no phases");
  const phase = key === undefined ? first : requirePhase(phases, key);
  const isAdmin = actor.type !== "member" || roleMay(actor.role, "phases.manage");
  if (phase === first || isAdmin) return phase;
  throw forbidden(`An onboarding starts in “${first.name}”. Only an admin can start it in a later phase.`);
}

/** It takes the place of the phase's default, so it has to be of the phase that the onboarding starts in. */
async function chosenTemplate(ctx: Context, phase: PhaseRow, id: string | null | undefined) {
  if (id === null || id === undefined) return undefined;
  const template = await findTemplate(ctx, id);
  if (template?.phase === phase.key) return template;
  throw invalidReference("template_id", `“template_id” has to be a template of the phase “${phase.key}”.`);
}

async function insertOnboarding(
  ctx: Context,
  customer: CustomerRow,
  phase: PhaseRow,
  input: OnboardingCreate,
): Promise<OnboardingRow> {
  const numbers = await takeNumber(ctx.db, ctx.workspace.id, "onboarding", ctx.now);
  const at = numbers.createdAt;
  const isDone = phase.kind === "completed";
  const standing = startingStanding(customer, isDone, input);
  const rows = await ctx.db
    .insert(onboardings)
    .values({
      ...plainColumnsOf(input),
      ...standingColumns(ctx, null, standing, at),
      ...stampsOf(phase, null, at),
      workspaceId: ctx.workspace.id,
      id: newId("onboarding"),
      displayId: numbers.displayId,
      customerId: customer.id,
      templateId: input.template_id ?? null,
      phase: phase.key,
      phaseEnteredAt: at,
      startedAt: at,
      testMode: isTestMode(ctx.actor),
      createdAt: at,
      updatedAt: at,
    })
    .returning();
  const row = written(rows);
  await openPeriod(ctx, row, { at, clock: clockOf(standing, isDone) });
  return row;
}

/** Nothing is asked of a churned customer: what is created for it rests. */
function startingStanding({ status }: CustomerRow, isDone: boolean, input: OnboardingCreate): Standing {
  const active: Standing = { state: "active", waiting: false };
  if (isDone) return active;
  const wanted = standingAfter(active, { state: input.state, waiting: input.waiting_on_customer });
  return status === "churned" ? { ...wanted, state: "paused" } : wanted;
}

const given = [
  "object",
  "id",
  "display_id",
  "customer_id",
  "created_by_test_key",
  "created_at",
  "updated_at",
];

/** Everything it starts with, so that the log can be replayed to what it is now. */
function createdDiff(row: OnboardingRow) {
  const fields = Object.entries(serializeOnboarding(row)).filter(([field]) => !given.includes(field));
  return Object.fromEntries(fields.map(([field, value]) => [field, { old: null, new: value }]));
}
