/**
 * Whether Markdown holds a script that would run if it were shown as HTML. It never is, pages show no raw HTML; but a
 * comment that tries is refused rather than kept. Code between backticks may say anything.
 */
export function hasScript(markdown: string): boolean {
  const text = withoutBlocks(markdown)
    .split(/\n[ \t]*\n/)
    .map(withoutSpans)
    .join("\n\n");
  return (
    /<\/?\s*script\b/i.test(text) ||
    /<[a-z][^<>]*[\s/"']on[a-z]+\s*=/i.test(text) ||
    /(?:\]\(\s*<?|\]:\s*<?|<|(?:href|src)\s*=\s*["']?\s*)(?:javascript:|vbscript:|data:text\/html)/i.test(
      unescaped(text),
    )
  );
}

/** Without what stands between fences; one that is never closed reaches to the end. */
function withoutBlocks(markdown: string): string {
  let open = "";
  const kept = markdown.split("\n").filter((line) => {
    const [, fence = "", rest = ""] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open === "") {
      if (fence === "" || (fence.startsWith("`") && rest.includes("`"))) return true;
      open = fence;
    } else if (fence.startsWith(open) && rest.trim() === "") open = "";
    return false;
  });
  return kept.join("\n");
}

/** Without what stands between two equally long runs of backticks. */
function withoutSpans(paragraph: string): string {
  const parts = paragraph.split(/(`+)/);
  const nextOfLength = new Map<number, number>();
  const closers = parts.map(() => 0);
  for (let at = parts.length - 2; at > 0; at -= 2) {
    const { length } = parts[at] ?? "";
    closers[at] = nextOfLength.get(length) ?? 0;
    nextOfLength.set(length, at);
  }
  let text = "";
  for (let at = 0; at < parts.length; at++) {
    if (closers[at]) at = closers[at] ?? at;
    else text += parts[at];
  }
  return text;
}

/** As a browser reads an address: without the white space and the entities that would hide a scheme. */
function unescaped(text: string): string {
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (_, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/&(colon|tab|newline);/gi, (_, name: string) => (name.toLowerCase() === "colon" ? ":" : ""))
    .replace(/[\t\r\n]/g, "");
}
