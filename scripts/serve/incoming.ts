import type { IncomingMessage } from "node:http";

export function pathOf(req: IncomingMessage): string {
  const url = req.url ?? "/";
  const end = url.indexOf("?");
  return end < 0 ? url : url.slice(0, end);
}

export function requestId(req: IncomingMessage): string {
  return String(req.headers["x-request-id"]);
}
