import type { AuditEventName } from "@/lib/contract/enums";
import type { Diff } from "@/lib/domain/revision";
import type { NewAuditEvent } from "@/lib/services/audit/record";
import type { OnboardingRow } from "./serialize";

export function onboardingEvent(
  event: AuditEventName,
  row: Pick<OnboardingRow, "id" | "displayId" | "customerId">,
  diff: Diff = {},
  reason?: string | undefined,
): NewAuditEvent {
  return {
    event,
    target: { type: "onboarding", id: row.id, displayId: row.displayId },
    customerId: row.customerId,
    onboardingId: row.id,
    diff,
    ...(reason === undefined ? {} : { reason }),
  };
}

const ofPhase = ["phase", "phase_entered_at", "launched_at", "completed_at"];
const ofState = ["state", "waiting_on_customer", "waiting_on_customer_since"];
const ofTarget = ["target_launch_date"];

/** A move, a change of state and a shifted target are events of their own; all the rest is one `onboarding_updated`. */
export function changeEvents(row: OnboardingRow, diff: Diff, reason: string | undefined): NewAuditEvent[] {
  const part = (event: AuditEventName, isPart: (field: string) => boolean) => {
    const fields = Object.entries(diff).filter(([field]) => isPart(field));
    return fields.length === 0 ? [] : [onboardingEvent(event, row, Object.fromEntries(fields), reason)];
  };
  const named = [...ofPhase, ...ofState, ...ofTarget];
  return [
    ...part("phase_changed", (field) => ofPhase.includes(field)),
    ...part("state_changed", (field) => ofState.includes(field)),
    ...part("target_shifted", (field) => ofTarget.includes(field)),
    ...part("onboarding_updated", (field) => !named.includes(field)),
  ];
}
