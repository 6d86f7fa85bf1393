import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { clientIp, isTrusted } from "./client-ip.ts";
import { replaceHeaders } from "./request-headers.ts";
import { BARE_POLICY, pagePolicy, setSecurityHeaders } from "./security-headers.ts";

type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;
type Gate = {
  trusted: BlockList;
  isTls: boolean;
  isDev: boolean;
  isDraining: () => boolean;
  api: Listener;
  pages: Listener;
};

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** What every request passes first: nothing behind it sees a method or a header that an outsider may not set. */
export function gate({ trusted, isTls, isDev, isDraining, api, pages }: Gate): Listener {
  return (req, res) => {
    const peer = req.socket.remoteAddress ?? "";
    const isProxied = isTrusted(peer, trusted);
    const isSecure = isTls || (isProxied && lastOf(req.headers["x-forwarded-proto"]) === "https");
    const id = sane(req.headers["x-request-id"]) ?? `req_${randomUUID().replaceAll("-", "")}`;
    setSecurityHeaders(res, isSecure);
    res.setHeader("x-request-id", id);
    if (isDraining()) res.setHeader("connection", "close");
    if (!METHODS.has(req.method ?? "")) return refuseMethod(req, res);
    if (!toPath(req)) return refuseTarget(res);

    const set: [string, string][] = [
      ["x-request-id", id],
      ["x-pivotal-ip", clientIp(peer, String(req.headers["x-forwarded-for"] ?? ""), trusted)],
    ];
    const isApi = /^\/api\/v1(?:[/?]|$)/.test(req.url ?? "");
    const isPage = !isApi && !req.url?.startsWith("/_next/static/");
    const policy = isPage
      ? pagePolicy(randomBytes(16).toString("base64"), { isTls: isSecure, isDev })
      : BARE_POLICY;
    // Next takes the nonce for its own scripts from the request.
    if (isPage) set.push(["content-security-policy", policy]);
    res.setHeader("content-security-policy", policy);
    replaceHeaders(req, (name) => isOurs(name) || (!isProxied && isForwarded(name)), set);
    return isApi ? api(req, res) : pages(req, res);
  };
}

function sane(id: string | string[] | undefined): string | undefined {
  return typeof id === "string" && /^[A-Za-z0-9._-]{1,128}$/.test(id) ? id : undefined;
}

function lastOf(header: string | string[] | undefined): string | undefined {
  return String(header ?? "")
    .split(",")
    .at(-1)
    ?.trim();
}

function isOurs(name: string): boolean {
  return name.startsWith("x-pivotal-") || name.startsWith("content-security-policy");
}

function isForwarded(name: string): boolean {
  return name.startsWith("x-forwarded-") || name === "forwarded" || name === "x-real-ip";
}

/** A request line may hold a whole URL; from here on it is a path. */
function toPath(req: IncomingMessage): boolean {
  if (req.url?.startsWith("/")) return true;
  const url = URL.parse(req.url ?? "");
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  req.url = url.pathname + url.search;
  return true;
}

function refuseMethod(req: IncomingMessage, res: ServerResponse): void {
  const isTrace = req.method === "TRACE";
  if (isTrace) res.setHeader("allow", [...METHODS].join(", "));
  refuse(res, isTrace ? 405 : 501, "method_not_allowed", `The method ${req.method} is not served here.`);
}

function refuseTarget(res: ServerResponse): void {
  refuse(res, 400, "invalid_string", "The request line names no path.");
}

function refuse(res: ServerResponse, status: number, code: string, message: string): void {
  const body = JSON.stringify({ error: { type: "invalid_request_error", code, message } });
  res
    .writeHead(status, { "content-type": "application/json", "cache-control": "private, no-store" })
    .end(body);
}
