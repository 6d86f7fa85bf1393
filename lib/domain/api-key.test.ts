import fc from "fast-check";
import { expect, test } from "vitest";
import { hashKey, isWellFormedKey, loggablePrefix, mintKey } from "./api-key";

test("a minted key has the form of its mode and a right checksum", () => {
  expect(mintKey("live")).toMatch(/^pivotal_[0-9A-Za-z]{38}$/);
  expect(mintKey("test")).toMatch(/^pivotal_test_[0-9A-Za-z]{38}$/);
  expect(isWellFormedKey(mintKey("live"))).toBe(true);
  expect(isWellFormedKey(mintKey("test"))).toBe(true);
});

test("a known key: CRC-32 in base62, left-padded with 0", () => {
  expect(isWellFormedKey("pivotal_000000000000000000000000000000001FmVJ4")).toBe(true);
});

test("any single mistyped character is noticed", () => {
  const key = mintKey("live");
  const start = "pivotal_".length;
  fc.assert(
    fc.property(
      fc.integer({ min: start, max: key.length - 1 }),
      fc.constantFrom(..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
      (at, character) => {
        fc.pre(key[at] !== character);
        expect(isWellFormedKey(key.slice(0, at) + character + key.slice(at + 1))).toBe(false);
      },
    ),
  );
});

test("text that is no key is refused", () => {
  for (const text of ["", "pivotal_", "sk_live_1", `${mintKey("live")}x`, mintKey("live").toUpperCase()]) {
    expect(isWellFormedKey(text)).toBe(false);
  }
});

test("the loggable part tells the mode and four characters, not more", () => {
  const key = mintKey("test");
  expect(loggablePrefix(key)).toBe(key.slice(0, "pivotal_test_".length + 4));
});

test("the hash is SHA-256", () => {
  expect(hashKey("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
