import anyAscii from "any-ascii";

const maxLength = 63;

/** `Łódzkie Zakłady S.A.` is `lodzkie-zaklady-s-a`; a name without a letter or digit makes an empty slug. */
export function slugFrom(name: string): string {
  return trimmed(
    anyAscii(name)
      .toLowerCase()
      .replace(/['’]/g, "")
      .replace(/[^a-z0-9]+/g, "-"),
    maxLength,
  );
}

/** The slug itself, else the first of `-2`, `-3` … that nobody has; the suffix stays within the length. */
export function freeSlug(base: string, taken: ReadonlySet<string>): string {
  let slug = base;
  for (let n = 2; taken.has(slug); n += 1) slug = withSuffix(base, `-${n}`);
  return slug;
}

function withSuffix(base: string, suffix: string): string {
  return `${trimmed(base, maxLength - suffix.length)}${suffix}`;
}

function trimmed(slug: string, length: number): string {
  return slug.replace(/^-+/, "").slice(0, length).replace(/-+$/, "");
}
