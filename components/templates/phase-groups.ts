import type { PhaseColour } from "@/lib/contract/enums";
import type { Template } from "@/lib/contract/template";

export type TemplatePhase = {
  key: string;
  name: string;
  position: number;
  colour: PhaseColour;
  isArchived: boolean;
};

/** `count` is that of the phases in the sequence. */
export type PhaseGroup = { phase: TemplatePhase; count: number; templates: Template[] };

/** Every phase of the sequence, with or without templates; an archived one only while it has some. */
export function phaseGroups(phases: readonly TemplatePhase[], templates: readonly Template[]): PhaseGroup[] {
  const count = phases.filter(({ isArchived }) => !isArchived).length;
  return phases
    .map((phase) => ({
      phase,
      count,
      templates: templates.filter((template) => template.phase === phase.key),
    }))
    .filter((group) => !group.phase.isArchived || group.templates.length > 0);
}
