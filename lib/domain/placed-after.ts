/** The ids with this one moved behind another, or to the front for null. Null when the other is not among them. */
export function placedAfter(ids: readonly string[], id: string, after: string | null): string[] | null {
  if (after === id) return [...ids];
  const others = ids.filter((other) => other !== id);
  if (after === null) return [id, ...others];
  const index = others.indexOf(after);
  return index === -1 ? null : others.toSpliced(index + 1, 0, id);
}
