import type { Deleted } from "@/lib/contract/fields";
import type { Phase } from "@/lib/contract/phase";
import type { PhaseRow } from "./hold";

/** A row with what other tables know of it. */
export type PhaseReading = PhaseRow & { defaultTemplateId: string | null; openOnboardings: number };

export function serializePhase(row: PhaseReading): Phase {
  return {
    object: "phase",
    id: row.id,
    key: row.key,
    name: row.name,
    kind: row.kind,
    position: row.archivedAt ? null : row.position,
    target_days: row.targetDays,
    colour: row.colour,
    default_template_id: row.defaultTemplateId,
    open_onboardings: row.openOnboardings,
    archived_at: row.archivedAt?.toISOString() ?? null,
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

export function serializeArchivedPhase({ id }: Pick<PhaseRow, "id">): Deleted {
  return { object: "deleted", id, deleted: true };
}
