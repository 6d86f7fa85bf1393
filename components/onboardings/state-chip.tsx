import { Check, Hourglass, Pause, TriangleAlert } from "lucide-react";
import { Chip } from "@/components/ui/chip";
import { Icon } from "@/components/ui/icon";
import type { Onboarding } from "@/lib/contract/onboarding";
import { dayOf, daysBetween, formatDuration } from "@/lib/dates";

type StateChipProps = {
  onboarding: Pick<
    Onboarding,
    "state" | "completed_at" | "waiting_on_customer" | "waiting_on_customer_since"
  >;
  now: string;
  timeZone: string;
};

/** Active is the normal state and says nothing; waiting stands short beside another state. */
export function StateChip({ onboarding, now, timeZone }: StateChipProps) {
  const { state, completed_at, waiting_on_customer, waiting_on_customer_since } = onboarding;
  if (completed_at !== null) {
    return (
      <Chip tone="success" icon={<Icon of={Check} size={12} />}>
        Done
      </Chip>
    );
  }
  const since = waiting_on_customer_since ?? now;
  const days = daysBetween(dayOf(since, timeZone), dayOf(now, timeZone));
  const waited = days > 0 ? formatDuration(days) : "";
  return (
    <>
      {state === "at_risk" && (
        <Chip tone="warning" icon={<Icon of={TriangleAlert} size={12} />}>
          At risk
        </Chip>
      )}
      {state === "paused" && (
        <Chip tone="neutral" icon={<Icon of={Pause} size={12} />}>
          Paused
        </Chip>
      )}
      {waiting_on_customer && (
        <Chip tone="info" icon={<Icon of={Hourglass} size={12} />} title="Waiting on customer">
          {state === "waiting" || waited === "" ? `Waiting ${waited}`.trim() : waited}
        </Chip>
      )}
    </>
  );
}
