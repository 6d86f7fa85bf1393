import { createHash } from "node:crypto";

/** A strong ETag: the hash of the serialized object. */
export function etagOf(json: string): string {
  return `"${createHash("sha256").update(json).digest("base64url").slice(0, 27)}"`;
}

/** Whether a list of ETags, as in If-Match and If-None-Match, names this one. */
export function hasEtag(header: string, etag: string): boolean {
  return header.split(",").some((part) => {
    const text = part.trim();
    return text === "*" || text === etag;
  });
}

/** If-None-Match compares weakly: a `W/` before the tag does not matter. */
export function isNotModified(header: string | null, etag: string): boolean {
  return header !== null && hasEtag(header.replaceAll("W/", ""), etag);
}
