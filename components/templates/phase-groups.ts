import type { Template } from "@/lib/contract/template";

export type TemplatePhase = { key: string; name: string; isArchived: boolean };

export type PhaseGroup = { phase: TemplatePhase; templates: Template[] };

/** Every phase of the sequence, with or without templates; an archived one only while it has some. */
export function phaseGroups(phases: readonly TemplatePhase[], templates: readonly Template[]): PhaseGroup[] {
  return phases
    .map((phase) => ({ phase, templates: templates.filter((template) => template.phase === phase.key) }))
    .filter((group) => !group.phase.isArchived || group.templates.length > 0);
}
