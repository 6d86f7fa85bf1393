/** The order with one moved, or put in, to stand behind another, or first with null. */
export function placedAfter(keys: readonly string[], key: string, after: string | null): string[] {
  if (after === key) return [...keys];
  const others = keys.filter((other) => other !== key);
  const index = after === null ? 0 : others.indexOf(after) + 1;
  return others.toSpliced(index, 0, key);
}
