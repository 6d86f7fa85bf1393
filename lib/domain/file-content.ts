import { binaryKinds, type FileKind, markup, plainTexts, programs, textAt } from "./file-kinds";

export type Claimed = { fileName: string; contentType: string };

/** The type under which a file is kept and served, or what it claims to be and is not. */
export type Judged = { contentType: string } | { claim: string; truth: string };

export const unknownType = "application/octet-stream";

/** How much of a file's beginning is looked at. */
export const headBytes = 4_096;

/** Images that a browser may show in a page of ours: none of them can carry a script. */
const shownTypes: readonly string[] = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

export function isShown(contentType: string): boolean {
  return shownTypes.includes(contentType);
}

/** What the content says wins. A name or a declared type that it contradicts is a lie, and refused. */
export function judgeFile({ fileName, contentType }: Claimed, head: Uint8Array): Judged {
  const extension = extensionOf(fileName);
  const byName = binaryKinds.find(({ extensions }) => extensions.includes(extension));
  const declared = contentType.toLowerCase();
  const byType = binaryKinds.find(({ types }) => types.includes(declared));
  for (const claimed of [byName, byType]) {
    if (claimed && !claimed.matches(head)) return { claim: claimed.name, truth: truthOf(head) };
  }
  const isText = claimsText(extension, declared);
  const program = find(programs, head);
  const known = find(binaryKinds, head);
  if (isText && !byName && (program || known || isBinary(head))) {
    return { claim: "text", truth: truthOf(head) };
  }
  if (program) return { contentType: unknownType };
  const kept = byName ?? byType ?? known;
  if (kept) return { contentType: kept.types[0] ?? unknownType };
  return { contentType: (Object.hasOwn(plainTexts, extension) && plainTexts[extension]) || unknownType };
}

/** `text/plain` says nothing: it is what a form means where it names no type. */
function claimsText(extension: string, declared: string): boolean {
  const isNamed = Object.hasOwn(plainTexts, extension) || markup.includes(extension);
  return isNamed || (declared.startsWith("text/") && declared !== "text/plain");
}

function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf(".");
  return dot < 0 ? "" : fileName.slice(dot + 1).toLowerCase();
}

function truthOf(head: Uint8Array): string {
  const known = find(programs, head) ?? find(binaryKinds, head);
  if (known) return known.name;
  if (isBinary(head)) return "something else";
  return isMarkup(head) ? "HTML or XML" : "text";
}

function find(kinds: readonly FileKind[], head: Uint8Array): FileKind | undefined {
  return kinds.find(({ matches }) => matches(head));
}

/** UTF-16 announces itself; any other text has no NUL. */
function isBinary(head: Uint8Array): boolean {
  const mark = textAt(head, 0, 2);
  return head.includes(0) && mark !== "\xff\xfe" && mark !== "\xfe\xff";
}

function isMarkup(head: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<(?:!doctype|!--|\?xml|[a-z])/i.test(textAt(head, 0, 256));
}
