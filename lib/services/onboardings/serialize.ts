import type { onboardings } from "@/db/schema";
import type { Deleted } from "@/lib/contract/fields";
import type { Onboarding, OnboardingTombstone } from "@/lib/contract/onboarding";

export type OnboardingRow = typeof onboardings.$inferSelect;

export function serializeOnboarding(row: OnboardingRow): Onboarding {
  return {
    object: "onboarding",
    id: row.id,
    display_id: row.displayId,
    customer_id: row.customerId,
    template_id: row.templateId,
    phase: row.phase,
    state: row.state,
    started_at: row.startedAt.toISOString(),
    launched_at: row.launchedAt?.toISOString() ?? null,
    completed_at: row.completedAt?.toISOString() ?? null,
    phase_entered_at: row.phaseEnteredAt.toISOString(),
    target_launch_date: row.targetLaunchDate?.toISOString() ?? null,
    csm_id: row.csmId,
    se_id: row.seId,
    designer_id: row.designerId,
    product_ops_id: row.productOpsId,
    notes: row.notes,
    metadata: row.metadata as Onboarding["metadata"],
    waiting_on_customer: row.waitingOnCustomer,
    waiting_on_customer_since: row.waitingOnCustomerSince?.toISOString() ?? null,
    wizard_completed_at: row.wizardCompletedAt?.toISOString() ?? null,
    reminder_email: row.reminderEmail,
    reminder_slack: row.reminderSlack,
    reminder_frequency_days: row.reminderFrequencyDays,
    created_by_test_key: row.testMode,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeDeletedOnboarding(
  row: Pick<OnboardingRow, "id" | "displayId">,
): Deleted & { display_id: number } {
  return { object: "deleted", id: row.id, display_id: row.displayId, deleted: true };
}

export function tombstoneOf(row: OnboardingRow): OnboardingTombstone {
  return { ...serializeDeletedOnboarding(row), deleted_at: (row.deletedAt ?? row.updatedAt).toISOString() };
}
