import { createHash, randomInt } from "node:crypto";
import { crc32 } from "node:zlib";
import type { KeyMode } from "@/lib/contract/enums";

/**
 * A key is its prefix, 32 random base62 characters and 6 of CRC-32 over all that stands before, so that
 * scanners and the server can tell a mistyped key from a real one without a query.
 */
const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const randomLength = 32;
const checksumLength = 6;
const loggableRandomLength = 4;
const form = /^(pivotal_(?:test_)?)([0-9A-Za-z]{32})([0-9A-Za-z]{6})$/;

export function mintKey(mode: KeyMode): string {
  const random = Array.from({ length: randomLength }, () => alphabet[randomInt(alphabet.length)]).join("");
  const body = `${prefixOf(mode)}${random}`;
  return `${body}${checksumOf(body)}`;
}

export function isWellFormedKey(key: string): boolean {
  const match = form.exec(key);
  return match !== null && checksumOf(`${match[1]}${match[2]}`) === match[3];
}

/** 190 random bits need no slow hash. */
export function hashKey(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** The part of a key that may stand in logs and lists: `pivotal_K8s9`. */
export function loggablePrefix(key: string): string {
  const prefix = form.exec(key)?.[1] ?? "";
  return key.slice(0, prefix.length + loggableRandomLength);
}

function prefixOf(mode: KeyMode): string {
  return mode === "test" ? "pivotal_test_" : "pivotal_";
}

function checksumOf(body: string): string {
  let rest = crc32(body);
  let text = "";
  for (let digit = 0; digit < checksumLength; digit += 1) {
    text = `${alphabet[rest % alphabet.length]}${text}`;
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}
