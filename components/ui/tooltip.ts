/**
 * What an element's tooltip says; `TooltipLayer` shows it. Spread on any element, also one drawn by the server.
 * It repeats for the eye what the element's name says to a screen reader; never the only place of a fact.
 */
export function tooltip(label: string, keys?: string): TooltipAttributes {
  return { "data-tooltip": label, ...(keys ? { "data-tooltip-keys": keys } : {}) };
}

type TooltipAttributes = { "data-tooltip": string; "data-tooltip-keys"?: string };
