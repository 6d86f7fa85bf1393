import type { IncomingMessage } from "node:http";

/** Replaces headers of an incoming request in both places where handlers may read them. */
export function replaceHeaders(
  req: IncomingMessage,
  remove: (name: string) => boolean,
  set: [string, string][],
): void {
  const raw: string[] = [];
  for (let i = 0; i < req.rawHeaders.length; i += 2) {
    const name = req.rawHeaders[i] ?? "";
    const lower = name.toLowerCase();
    if (remove(lower) || set.some(([given]) => given === lower)) delete req.headers[lower];
    else raw.push(name, req.rawHeaders[i + 1] ?? "");
  }
  for (const [name, value] of set) {
    raw.push(name, value);
    req.headers[name] = value;
  }
  req.rawHeaders = raw;
}
