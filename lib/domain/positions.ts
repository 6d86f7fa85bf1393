/**
 * Where a row stands among its siblings: text that sorts by bytes, so that a move writes one row. A position is six
 * digits, which steps at the ends use up one by one, and behind them a fraction for what is put between two neighbours.
 */

/** A position strictly between two neighbours; null is the end of the list on that side. */
export function positionBetween(before: string | null, after: string | null): string {
  const low = before === null ? null : partsOf(before);
  const high = after === null ? null : partsOf(after);
  if (low && high) return between(low, high);
  if (low) return headText(low.head + 1);
  return headText(high ? high.head - 1 : middle);
}

/** So many positions in a row, behind the last one that is taken. */
export function positionsAfter(last: string | null, count: number): string[] {
  const first = last === null ? middle : partsOf(last).head + 1;
  return Array.from({ length: count }, (_, index) => headText(first + index));
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const base = digits.length;
const headLength = 6;
const heads = base ** headLength;
const middle = heads / 2;

/** No zero at the end: there would be no room before it. */
const form = /^[0-9A-Za-z]{6}(?:[0-9A-Za-z]*[1-9A-Za-z])?$/;

type Parts = { head: number; fraction: string };

function partsOf(position: string): Parts {
  if (!form.test(position)) throw new RangeError(`“${position}” is not a position made here.`);
  const head = [...position.slice(0, headLength)].reduce((sum, digit) => sum * base + digitValue(digit), 0);
  return { head, fraction: position.slice(headLength) };
}

/** The shortest kind of text that fits: another head, the bare head of the later one, else a fraction. */
function between(low: Parts, high: Parts): string {
  if (high.head - low.head > 1) return headText(Math.floor((low.head + high.head) / 2));
  if (high.head > low.head && high.fraction !== "") return headText(high.head);
  const ceiling = high.head > low.head ? null : high.fraction;
  return headText(low.head) + fractionBetween(low.fraction, ceiling);
}

/** Digits of a fraction above `low` and below `high`, or below one. */
function fractionBetween(low: string, high: string | null): string {
  if (high !== null && low >= high) throw new RangeError("The two neighbours stand in the wrong order.");
  const floor = digitValue(low[0]);
  const ceiling = high === null ? base : digitValue(high[0]);
  if (ceiling - floor > 1) return digitOf(Math.floor((floor + ceiling) / 2));
  const rest = ceiling === floor && high !== null ? high.slice(1) : null;
  return digitOf(floor) + fractionBetween(low.slice(1), rest);
}

function headText(head: number): string {
  if (head < 0 || head >= heads) throw new RangeError("There is no room left at this end of the list.");
  const places = Array.from({ length: headLength }, (_, index) => base ** (headLength - 1 - index));
  return places.map((place) => digitOf(Math.floor(head / place) % base)).join("");
}

function digitValue(digit: string | undefined): number {
  return digit === undefined ? 0 : digits.indexOf(digit);
}

function digitOf(value: number): string {
  return digits.charAt(value);
}
