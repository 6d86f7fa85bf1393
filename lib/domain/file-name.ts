export const maxFileName = 255;

/**
 * A name that is safe to keep, show and send: no path, nothing that cannot be seen. Marks that turn the direction of
 * writing would let `gnp.exe` look like `exe.png`.
 */
export function safeFileName(given: string): string {
  const base = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const name = base
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
  return shortened(/^\.*$/.test(name) ? "file" : name);
}

/** RFC 6266: plain ASCII for the old, the name itself for all others. Nothing in it can end the header. */
export function contentDisposition(fileName: string, isInline: boolean): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${isInline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Keeps the extension, which says what the file is; counts whole characters. */
function shortened(name: string): string {
  if (name.length <= maxFileName) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 16 ? name.slice(dot) : "";
  return name.slice(0, maxFileName - extension.length).replace(/[\ud800-\udbff]$/, "") + extension;
}
