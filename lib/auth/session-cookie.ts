import { createHmac, timingSafeEqual } from "node:crypto";
import { baseUrl } from "@/lib/base-url";
import { secretFor } from "./secret";

/** Over TLS the name binds the cookie to this host and path. */
export const isSecure = baseUrl().startsWith("https:");
export const sessionCookieName = isSecure ? "__Host-pivotal.session" : "pivotal.session";

/** The token of the session cookie, when its signature is ours. */
export function sessionToken(headers: Headers): string | null {
  const value = cookieValue(headers);
  if (value === null) return null;
  const dot = value.lastIndexOf(".");
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  return isSigned(token, value.slice(dot + 1)) ? token : null;
}

export function hasSessionCookie(headers: Headers): boolean {
  return cookieValue(headers) !== null;
}

/** As the sign-in signs it: HMAC-SHA-256, base64. */
export function signedSessionCookie(token: string): string {
  return `${sessionCookieName}=${encodeURIComponent(`${token}.${signatureOf(token)}`)}`;
}

function isSigned(token: string, signature: string): boolean {
  const expected = Buffer.from(signatureOf(token));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

function signatureOf(token: string): string {
  return createHmac("sha256", secretFor("sessions")).update(token).digest("base64");
}

function cookieValue(headers: Headers): string | null {
  const prefix = `${sessionCookieName}=`;
  const pair = headers
    .get("cookie")
    ?.split(";")
    .map((text) => text.trim())
    .find((text) => text.startsWith(prefix));
  if (pair === undefined) return null;
  try {
    return decodeURIComponent(pair.slice(prefix.length));
  } catch {
    return null;
  }
}
