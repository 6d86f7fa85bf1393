import type { Context } from "@/lib/context";
import { isTestMode } from "@/lib/context";
import type { Onboarding, OnboardingPatch } from "@/lib/contract/onboarding";
import { contradicts, type Standing, standingAfter } from "@/lib/domain/onboarding-state";
import { ApiError, invalid } from "@/lib/errors";
import type { PhaseRow } from "@/lib/services/phases/hold";
import { plainColumnsOf } from "./columns";
import type { OnboardingRow } from "./serialize";

/** The row that a request leads to, at the moment it takes effect. What it must not lead to has been refused. */
export function changedRow(
  ctx: Context,
  row: OnboardingRow,
  patch: OnboardingPatch,
  to: PhaseRow | null,
  at: Date,
): OnboardingRow {
  const moved = to === null ? row : movedRow(row, to, at);
  const isDone = moved.completedAt !== null;
  const present = standingOf(row);
  const standing: Standing = isDone
    ? { state: "active", waiting: false }
    : standingAfter(present, wantedOf(patch));
  return { ...moved, ...plainColumnsOf(patch), ...standingColumns(ctx, row, standing, at) };
}

export function requireConsistent(
  patch: Pick<OnboardingPatch, "state" | "waiting_on_customer">,
  isCompleting: boolean,
): void {
  if (!contradicts(wantedOf(patch), isCompleting)) return;
  const message = isCompleting
    ? "A done onboarding is active and waits for nobody: leave out “state” and “waiting_on_customer”."
    : "“state” and “waiting_on_customer” contradict each other. Send one of them.";
  throw invalid([{ code: "invalid_enum_value", message, field: "state" }]);
}

const runningFields = [
  "state",
  "waiting_on_customer",
  "target_launch_date",
  "reminder_email",
  "reminder_slack",
  "reminder_frequency_days",
] as const;

/** Notes, people and metadata of a done onboarding stay editable; what would make it run again does not. */
export function requireEditable(present: Onboarding, patch: OnboardingPatch): void {
  if (present.completed_at === null) return;
  const field = runningFields.find((name) => patch[name] !== undefined && !isRepeated(present, patch, name));
  if (field === undefined) return;
  throw new ApiError(
    "onboarding_completed",
    "This onboarding is done. Reopen it by sending a phase together with a state.",
    { field },
  );
}

/** A request that is sent again says what is so already. A state alone asks for more: that it run again. */
function isRepeated(
  present: Onboarding,
  patch: OnboardingPatch,
  field: (typeof runningFields)[number],
): boolean {
  const isAlone = patch.phase === undefined && (field === "state" || field === "waiting_on_customer");
  return !isAlone && patch[field] === present[field];
}

export function standingOf(row: OnboardingRow): Standing {
  return { state: row.state, waiting: row.waitingOnCustomer };
}

/** What being in a phase stamps: the launch once, the completion as long as it lasts. */
export function stampsOf(phase: Pick<PhaseRow, "kind">, launchedAt: Date | null, at: Date) {
  return {
    launchedAt: phase.kind === "launch" ? (launchedAt ?? at) : launchedAt,
    completedAt: phase.kind === "completed" ? at : null,
  };
}

/** The columns of a standing; a waiting period that began before goes on. */
export function standingColumns(
  ctx: Context,
  row: StandingColumns | null,
  { state, waiting }: Standing,
  at: Date,
): StandingColumns {
  if (!waiting) {
    return { state, waitingOnCustomer: false, waitingOnCustomerSince: null, waitingInTestMode: false };
  }
  if (row?.waitingOnCustomer) {
    const { waitingOnCustomerSince, waitingInTestMode } = row;
    return { state, waitingOnCustomer: true, waitingOnCustomerSince, waitingInTestMode };
  }
  return {
    state,
    waitingOnCustomer: true,
    waitingOnCustomerSince: at,
    waitingInTestMode: isTestMode(ctx.actor),
  };
}

type StandingColumns = Pick<
  OnboardingRow,
  "state" | "waitingOnCustomer" | "waitingOnCustomerSince" | "waitingInTestMode"
>;

function movedRow(row: OnboardingRow, to: PhaseRow, at: Date): OnboardingRow {
  return { ...row, phase: to.key, phaseEnteredAt: at, ...stampsOf(to, row.launchedAt, at) };
}

function wantedOf({ state, waiting_on_customer }: Pick<OnboardingPatch, "state" | "waiting_on_customer">) {
  return { state, waiting: waiting_on_customer };
}
