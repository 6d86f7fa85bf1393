import { type CustomFieldDefinition, customFieldFaults, valueOfText } from "./custom-fields";

/** Whether customers can be looked for by this text in the field. */
export function isFieldFilter(definition: CustomFieldDefinition, text: string): boolean {
  const value = valueOfText(definition, text);
  return value !== null && customFieldFaults([definition], { [definition.slug]: value }, "part").length === 0;
}

/** `["tier:gold", "tier:tin"]` by slug. What names no field, or no value it can have, is left out. */
export function fieldFiltersOf(
  definitions: readonly CustomFieldDefinition[],
  pairs: readonly string[],
): Record<string, string[]> {
  const known = new Map(definitions.map((definition) => [definition.slug, definition]));
  const filters = new Map<string, string[]>();
  for (const pair of pairs) {
    const colon = pair.indexOf(":");
    const definition = known.get(pair.slice(0, colon));
    const text = pair.slice(colon + 1);
    if (!definition || !isFieldFilter(definition, text)) continue;
    filters.set(definition.slug, [...(filters.get(definition.slug) ?? []), text]);
  }
  return Object.fromEntries(filters);
}

/** The way back, for a URL. */
export function fieldPairsOf(filters: Readonly<Record<string, string[]>>): string[] {
  return Object.entries(filters).flatMap(([slug, values]) => values.map((value) => `${slug}:${value}`));
}
