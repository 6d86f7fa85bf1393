import type { PhaseColour } from "@/lib/contract/enums";

/** The ink of each hue, and how people call it. */
export const phaseInks: Readonly<Record<PhaseColour, string>> = {
  "1": "text-phase-1",
  "2": "text-phase-2",
  "3": "text-phase-3",
  "4": "text-phase-4",
  "5": "text-phase-5",
  "6": "text-phase-6",
  "7": "text-phase-7",
};

export const phaseColourNames: Readonly<Record<PhaseColour, string>> = {
  "1": "Slate",
  "2": "Mulberry",
  "3": "Ochre",
  "4": "Blue",
  "5": "Rust",
  "6": "Sea green",
  "7": "Pine",
};
