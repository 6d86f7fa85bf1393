import { type PhaseColour, type PhaseKind, type PhasePreset, phaseColours } from "@/lib/contract/enums";
import type { Fault } from "@/lib/errors";

export type NewPhase = { key: string; name: string; kind: PhaseKind; targetDays: number | null };

/** `api` is the sequence with which a workspace starts. */
export const phaseSequences: Readonly<Record<PhasePreset, readonly NewPhase[]>> = {
  api: [
    { key: "before_getting_started", name: "Before getting started", kind: "open", targetDays: 7 },
    { key: "program_design", name: "Program design", kind: "open", targetDays: 14 },
    { key: "review", name: "Review", kind: "open", targetDays: 7 },
    { key: "program_buildout", name: "Program buildout", kind: "open", targetDays: 21 },
    { key: "internal_qa", name: "Internal QA", kind: "open", targetDays: 7 },
    { key: "launch", name: "Launch", kind: "launch", targetDays: 7 },
    { key: "completed", name: "Completed", kind: "completed", targetDays: null },
  ],
  classic: [
    { key: "kickoff", name: "Kickoff", kind: "open", targetDays: 7 },
    { key: "integration", name: "Integration", kind: "open", targetDays: 21 },
    { key: "uat", name: "UAT", kind: "open", targetDays: 14 },
    { key: "launch", name: "Launch", kind: "launch", targetDays: 7 },
    { key: "adoption", name: "Adoption", kind: "open", targetDays: 30 },
    { key: "completed", name: "Completed", kind: "completed", targetDays: null },
  ],
};

/** By position; from the eighth on again from the second, as the first is for what has not begun. */
export function colourAt(position: number): PhaseColour {
  const index = position - 1;
  const turned = index < phaseColours.length ? index : 1 + ((index - 1) % (phaseColours.length - 1));
  return phaseColours[turned] ?? phaseColours[0];
}

/** What is wrong with a wanted order: it names each phase of the sequence once, the completed one last. */
export function orderFaults(
  order: readonly string[],
  sequence: readonly { key: string; kind: PhaseKind }[],
): Fault[] {
  const keys = new Set(sequence.map(({ key }) => key));
  const completed = sequence.find(({ kind }) => kind === "completed")?.key;
  const named = order.flatMap((key, index): Fault[] => {
    const message = faultOf(key, index, { order, keys, completed });
    return message ? [{ code: "invalid_enum_value", message, field: `order[${index}]` }] : [];
  });
  const missing = [...keys].filter((key) => !order.includes(key));
  const left: Fault[] = missing.map((key) => ({
    code: "missing_field",
    message: `The order lacks “${key}”. It names each phase of the sequence once.`,
    field: "order",
  }));
  return [...named, ...left];
}

type Wanted = { order: readonly string[]; keys: ReadonlySet<string>; completed: string | undefined };

function faultOf(key: string, index: number, { order, keys, completed }: Wanted): string | null {
  if (!keys.has(key)) return `“${key}” is not a phase of the sequence.`;
  if (order.indexOf(key) !== index) return `“${key}” stands in the order twice.`;
  if (key === completed && index !== order.length - 1)
    return `“${key}” is the completed phase and stays last.`;
  return null;
}
