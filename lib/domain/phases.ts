import type { PhaseKind } from "@/lib/contract/enums";

type NewPhase = { key: string; name: string; kind: PhaseKind; targetDays: number | null };

/** The sequence of the API, with which a workspace starts. */
export const defaultPhases: readonly NewPhase[] = [
  { key: "before_getting_started", name: "Before getting started", kind: "open", targetDays: 7 },
  { key: "program_design", name: "Program design", kind: "open", targetDays: 14 },
  { key: "review", name: "Review", kind: "open", targetDays: 7 },
  { key: "program_buildout", name: "Program buildout", kind: "open", targetDays: 21 },
  { key: "internal_qa", name: "Internal QA", kind: "open", targetDays: 7 },
  { key: "launch", name: "Launch", kind: "launch", targetDays: 7 },
  { key: "completed", name: "Completed", kind: "completed", targetDays: null },
];
