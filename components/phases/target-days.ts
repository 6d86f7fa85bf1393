/** "14 days"; nothing where there is no target. */
export function daysText(days: number | null): string {
  if (days === null) return "";
  return days === 1 ? "1 day" : `${days} days`;
}

/** Reads "14", "14 d" and "14 days"; null for nothing, undefined for what is no number of days a phase can have. */
export function readDays(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  const [, digits] = /^\s*(\d{1,3})\s*(?:d|days?)?\s*$/i.exec(text) ?? [];
  const days = Number(digits);
  return days >= 1 && days <= 365 ? days : undefined;
}

export const daysFault = "Write a whole number of days from 1 to 365, or nothing for no target.";
