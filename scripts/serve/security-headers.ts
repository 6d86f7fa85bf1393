import type { ServerResponse } from "node:http";

type Situation = { isTls: boolean; isDev: boolean };

export function setSecurityHeaders(res: ServerResponse, isTls: boolean): void {
  for (const [name, value] of ALWAYS) res.setHeader(name, value);
  if (isTls) res.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
}

/** Only scripts with this request's nonce run, and what they load themselves. */
export function pagePolicy(nonce: string, { isTls, isDev }: Situation): string {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // Components position themselves by style attributes, which carry no nonce.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    `connect-src 'self'${isDev ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isTls) policy.push("upgrade-insecure-requests");
  return policy.join("; ");
}

/** The policy is that of data; a page gets its own. */
const ALWAYS = Object.entries({
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
});
