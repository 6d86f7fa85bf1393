/** `updated_at` grows with every change, also when the clock stands still or goes back. */
export function nextRevision(now: Date, previous: Date): Date {
  return new Date(Math.max(now.getTime(), previous.getTime() + 1));
}

export type Diff = Record<string, { old: unknown; new: unknown }>;

/** What really changes: the fields of the patch whose value differs from the present one. */
export function diffOf<T extends Record<string, unknown>>(present: T, patch: Partial<T>): Diff {
  const changed = Object.entries(patch).filter(
    ([key, value]) => value !== undefined && !isSame(present[key], value),
  );
  return Object.fromEntries(changed.map(([key, value]) => [key, { old: present[key], new: value }]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
