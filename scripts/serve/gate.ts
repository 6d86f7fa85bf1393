import { randomBytes, randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import { errorBodyOf } from "@/lib/contract/error";
import { ApiError, type ErrorCode } from "@/lib/errors";
import { clientIp, isTrusted } from "./client-ip.ts";
import { pathOf } from "./incoming.ts";
import { replaceHeaders } from "./request-headers.ts";

import { pagePolicy, setSecurityHeaders } from "./security-headers.ts";

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
/** POST, because the forms work in a browser that has not loaded its scripts yet. */
const PAGE_METHODS = new Set(["GET", "HEAD", "POST"]);

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
    if (!hasOneHost(req)) return refuse(res, 400, "invalid_string", "A request names one Host.");
    if (!toPath(req)) return refuse(res, 400, "invalid_string", "The request line names no path.");

    const set: [string, string][] = [
      ["x-request-id", id],
      ["x-pivotal-ip", clientIp(peer, String(req.headers["x-forwarded-for"] ?? ""), trusted)],
    ];
    const isApi = /^\/api\/v1(?:[/?]|$)/.test(req.url ?? "");
    if (!isData(req.url ?? "")) {
      if (!PAGE_METHODS.has(req.method ?? "")) return refuseMethod(req, res, PAGE_METHODS);
      const policy = pagePolicy(randomBytes(16).toString("base64"), { isTls: isSecure, isDev });
      // Next takes the nonce for its own scripts from the request.
      set.push(["content-security-policy", policy]);
      res.setHeader("content-security-policy", policy);
    }
    replaceHeaders(req, (name) => isOurs(name) || (!isProxied && isForwarded(name)), set);
    return isApi ? api(req, res) : pages(req, res);
  };
}

/** Answers of the API and static files keep the policy of data. */
function isData(url: string): boolean {
  return url.startsWith("/api/") || url.startsWith("/_next/static/");
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

/** Two would be read differently here and by a proxy in front. */
function hasOneHost({ rawHeaders }: IncomingMessage): boolean {
  return rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === "host").length < 2;
}

/** A request line may hold a whole URL; from here on it is a path that can be decoded. */
function toPath(req: IncomingMessage): boolean {
  if (!req.url?.startsWith("/")) {
    const url = URL.parse(req.url ?? "");
    if (!url || !/^https?:$/.test(url.protocol)) return false;
    req.url = url.pathname + url.search;
  }
  try {
    decodeURIComponent(pathOf(req));
    return true;
  } catch {
    return false;
  }
}

/** What is known but not here is 405 and names the others; what no server has to know is 501. */
function refuseMethod(req: IncomingMessage, res: ServerResponse, served = METHODS): void {
  const isKnown = req.method === "TRACE" || METHODS.has(req.method ?? "");
  if (isKnown) res.setHeader("allow", [...served].join(", "));
  refuse(res, isKnown ? 405 : 501, "method_not_allowed", `The method ${req.method} is not served here.`);
}

function refuse(res: ServerResponse, status: number, code: ErrorCode, message: string): void {
  const body = JSON.stringify(errorBodyOf(new ApiError(code, message)));
  res
    .writeHead(status, { "content-type": "application/json", "cache-control": "private, no-store" })
    .end(body);
}
