import type { Diff } from "@/lib/domain/revision";
import type { NewNotice } from "@/lib/services/notifications/record";
import type { Move } from "./move";
import { peopleFields, peopleOn } from "./people";
import type { OnboardingRow } from "./serialize";

/** Who on the team is told of a change: whoever was put on it, and at a move all who are on it. */
export function noticesOf(row: OnboardingRow, diff: Diff, move: Move | null): NewNotice[] {
  return [...assignments(row, diff), ...(move ? movements(row, move) : [])];
}

export function assignments(row: OnboardingRow, diff: Diff): NewNotice[] {
  return peopleFields.flatMap((field): NewNotice[] => {
    const userId = diff[field]?.new;
    if (typeof userId !== "string") return [];
    return [{ userId, event: "assigned", about: aboutOf(row), data: { role: field.replace("_id", "") } }];
  });
}

/** The launch is told to the CSM by its own name. */
function movements(row: OnboardingRow, { from, to }: Move): NewNotice[] {
  const data = { from_phase: from.key, to_phase: to.key };
  return peopleOn(row).map((userId) => ({
    userId,
    event: to.kind === "launch" && userId === row.csmId ? "launched" : "phase_changed",
    about: aboutOf(row),
    data,
  }));
}

function aboutOf(row: OnboardingRow): NewNotice["about"] {
  return {
    target: { type: "onboarding", id: row.id, displayId: row.displayId },
    customerId: row.customerId,
    onboardingId: row.id,
  };
}
