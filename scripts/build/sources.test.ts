import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashOfSources, isBuilt, markBuilt } from "./sources.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pivotal-sources-"));
  mkdirSync(join(root, "app", "(auth)"), { recursive: true });
  mkdirSync(join(root, ".next"));
  writeFileSync(join(root, "app", "(auth)", "page.tsx"), "one");
});
afterEach(() => rmSync(root, { recursive: true }));

it("changes with a source, its name and its absence, not with a test", () => {
  const before = hashOfSources(root);
  writeFileSync(join(root, "app", "page.test.ts"), "a test");
  expect(hashOfSources(root)).toBe(before);
  writeFileSync(join(root, "app", "page.tsx"), "one");
  const added = hashOfSources(root);
  expect(added).not.toBe(before);
  rmSync(join(root, "app", "page.tsx"));
  expect(hashOfSources(root)).toBe(before);
  writeFileSync(join(root, "app", "(auth)", "page.tsx"), "two");
  expect(hashOfSources(root)).not.toBe(before);
});

it("is built only while the mark of the same sources is there", () => {
  const hash = hashOfSources(root);
  expect(isBuilt(root, hash)).toBe(false);
  markBuilt(root, hash);
  expect(isBuilt(root, hash)).toBe(true);
  expect(isBuilt(root, "another")).toBe(false);
  markBuilt(root, null);
  expect(isBuilt(root, hash)).toBe(false);
});
