import type { OnboardingFields } from "@/lib/contract/onboarding";
import type { OnboardingRow } from "./serialize";

/** Fields that are written as they come; phase, state and waiting go through the rules of `change.ts`. */
type PlainField = Exclude<keyof OnboardingFields, "phase" | "state" | "waiting_on_customer">;

type PlainFields = { [F in PlainField]?: OnboardingFields[F] | undefined };

export function plainColumnsOf(given: PlainFields): Partial<OnboardingRow> {
  const { target_launch_date, wizard_completed_at } = given;
  const columns = {
    targetLaunchDate: dateOf(target_launch_date),
    wizardCompletedAt: dateOf(wizard_completed_at),
    csmId: given.csm_id,
    seId: given.se_id,
    designerId: given.designer_id,
    productOpsId: given.product_ops_id,
    notes: given.notes,
    reminderEmail: given.reminder_email,
    reminderSlack: given.reminder_slack,
    reminderFrequencyDays: given.reminder_frequency_days,
    metadata: given.metadata,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

function dateOf(moment: string | null | undefined): Date | null | undefined {
  return typeof moment === "string" ? new Date(moment) : moment;
}
