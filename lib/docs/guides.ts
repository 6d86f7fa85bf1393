import { readFileSync } from "node:fs";
import { join } from "node:path";

/** In the order in which they are read; each is a file in `guides/`. */
export const guideNames = [
  "quickstart",
  "errors",
  "pagination",
  "idempotency",
  "rate-limits",
  "test-mode",
  "phases-and-states",
  "bulk-import",
  "sdk",
] as const;

export type GuideName = (typeof guideNames)[number];

/** `summary` is the paragraph below the title, without marks. */
export type Guide = { name: GuideName; title: string; summary: string; markdown: string };

/** The address that the guides are written with; a reader sees their own instead. */
const writtenFor = "https://pivotal.example.com";

const texts = new Map<GuideName, string>();

/** A guide for the installation at this address, or null when there is none of this name. */
export function readGuide(name: string, baseUrl: string): Guide | null {
  const known = guideNames.find((guide) => guide === name);
  if (!known) return null;
  const markdown = textOf(known).replaceAll(writtenFor, baseUrl);
  const [, title = known, summary = ""] = /^# (.+)\n\n([\s\S]+?)\n\n/.exec(markdown) ?? [];
  return { name: known, title, summary: summary.replaceAll("\n", " ").replaceAll("`", ""), markdown };
}

export function readGuides(baseUrl: string): Guide[] {
  return guideNames.flatMap((name) => readGuide(name, baseUrl) ?? []);
}

/** Read once. The server runs in the checkout, so they need no place in the build. */
function textOf(name: GuideName): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(join(process.cwd(), "lib", "docs", "guides", `${name}.md`), "utf8");
  texts.set(name, text);
  return text;
}
