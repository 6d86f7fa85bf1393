/** Somebody who can be named in a comment. */
export type Mentionable = { type: "member" | "contact"; id: string; name: string };

export type Mentioned = Pick<Mentionable, "type" | "id" | "name">;

/** An @ before the caret with what is written after it. */
export type MentionQuery = { start: number; words: string };

/** What is being looked for where the caret stands, if an @ begins it. */
export function mentionQueryAt(text: string, caret: number): MentionQuery | undefined {
  const [, words] = /(?:^|[\s(])@((?:[^\s@][^@\n]{0,38})?(?<!\s))$/u.exec(text.slice(0, caret)) ?? [];
  return words === undefined ? undefined : { start: caret - words.length - 1, words };
}

/** Those of whose name a word, or the whole of it, begins so. */
export function matching(people: readonly Mentionable[], words: string): Mentionable[] {
  const wanted = words.toLocaleLowerCase();
  return people
    .filter(({ name }) => {
      const lower = name.toLocaleLowerCase();
      return lower !== wanted && [lower, ...lower.split(/\s+/)].some((word) => word.startsWith(wanted));
    })
    .slice(0, 8);
}

/** The text with the name in the place of what was looked for, and where the caret stands then. */
export function withMention(text: string, { start, words }: MentionQuery, { name }: Mentionable) {
  const before = `${text.slice(0, start)}@${name} `;
  const after = text.slice(start + 1 + words.length);
  return { text: before + after.replace(/^ /, ""), caret: before.length };
}

/** Of those who were chosen, whom the text still names. */
export function stillNamed(chosen: readonly Mentioned[], text: string): Mentioned[] {
  return chosen.filter(({ name }, at) => {
    const isFirst = chosen.findIndex((one) => one.id === chosen[at]?.id) === at;
    return isFirst && text.includes(`@${name}`);
  });
}
