import fc from "fast-check";
import { expect, test } from "vitest";
import { positionBetween, positionsAfter } from "./positions";

/** As the database's collation "C" compares. */
const byBytes = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));

function put(list: readonly string[], index: number): string[] {
  const made = positionBetween(list[index - 1] ?? null, list[index] ?? null);
  return list.toSpliced(index, 0, made);
}

test("whatever is put wherever, the list stays strictly in order", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 200 }), (places) => {
      const list = places.reduce<string[]>((made, place) => put(made, place % (made.length + 1)), []);
      expect(list.toSorted(byBytes)).toEqual(list);
      expect(new Set(list).size).toBe(list.length);
    }),
  );
});

test("one gap takes any number, each time nearer to the same side", () => {
  for (const isBefore of [true, false]) {
    let [low = "", high = ""] = positionsAfter(null, 2);
    for (let times = 0; times < 500; times += 1) {
      const made = positionBetween(low, high);
      expect(byBytes(low, made)).toBe(-1);
      expect(byBytes(made, high)).toBe(-1);
      if (isBefore) high = made;
      else low = made;
    }
    expect(positionBetween(low, high).length).toBeLessThan(120);
  }
});

test("what is put at an end does not make positions longer", () => {
  let last = positionBetween(null, null);
  let first = last;
  for (let times = 0; times < 10_000; times += 1) {
    last = positionBetween(last, null);
    first = positionBetween(null, first);
  }
  expect([first.length, last.length]).toEqual([6, 6]);
  expect(byBytes(first, last)).toBe(-1);
});

test("many at once follow the last one, each after the other", () => {
  fc.assert(
    fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (before, count) => {
      const taken = positionsAfter(null, before);
      const all = [...taken, ...positionsAfter(taken.at(-1) ?? null, count)];
      expect(all).toHaveLength(before + count);
      expect(all.toSorted(byBytes)).toEqual(all);
      expect(new Set(all).size).toBe(all.length);
    }),
  );
});

test("they also follow one that was put between two others", () => {
  const [a = "", b = ""] = positionsAfter(null, 2);
  const inside = positionBetween(a, b);
  const [next = ""] = positionsAfter(inside, 1);
  expect(byBytes(inside, next)).toBe(-1);
});

test("neighbours in the wrong order and text from elsewhere are refused", () => {
  const [a = "", b = ""] = positionsAfter(null, 2);
  const inside = positionBetween(a, b);
  expect(() => positionBetween(inside, a)).toThrow(RangeError);
  expect(() => positionBetween(a, a)).toThrow(RangeError);
  expect(() => positionBetween("a0", null)).toThrow("not a position");
  expect(() => positionsAfter("zzzzzz", 1)).toThrow("no room");
});
