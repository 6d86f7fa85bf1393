import type { PhaseKind } from "@/lib/contract/enums";
import { ApiError, type Fault, invalid } from "@/lib/errors";
import type { HeldPhases, PhaseRow } from "./hold";

type Wanted = { id?: string; name: string; kind: PhaseKind };

/** What a phase of the sequence must not share with the others. */
export function requireFree({ live }: HeldPhases, { id, name, kind }: Wanted): void {
  const others = live.filter((row) => row.id !== id);
  const namesake = others.find((row) => folded(row.name) === folded(name));
  if (namesake) {
    const message = `“${namesake.name}” is a phase of the sequence already. Choose another name.`;
    throw new ApiError("name_taken", message, { field: "name" });
  }
  const launch = others.find((row) => row.kind === "launch");
  if (kind === "launch" && launch) {
    const message = `“${launch.name}” is the launch phase already. There is one: make that one \`open\` first, or this one.`;
    throw new ApiError("launch_taken", message, { field: "kind" });
  }
}

export function requireSameKind(row: PhaseRow, kind: PhaseKind | undefined): void {
  if (row.kind !== "completed" || kind === undefined) return;
  const message = `“${row.name}” is the completed phase, which every sequence needs. Its kind stays.`;
  throw new ApiError("phase_required", message, { field: "kind" });
}

export function requireArchivable({ live }: HeldPhases, row: PhaseRow): void {
  if (row.kind === "completed") {
    const message = `“${row.name}” is the completed phase, which every sequence needs. Rename it instead.`;
    throw new ApiError("phase_required", message);
  }
  if (live.length > 2) return;
  throw new ApiError("phase_required", `“${row.name}” is the only phase to work in. Add another one first.`);
}

export function unfit(field: string, message: string): ApiError {
  const fault: Fault = { code: "invalid_enum_value", message, field };
  return invalid([fault]);
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
