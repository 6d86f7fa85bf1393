import { baseUrl } from "@/lib/base-url";
import { env } from "@/lib/env";

/** What a reader has to write before a path: the configured address, else the one they came by. */
export function baseUrlFor(headers: Headers): string {
  const host = headers.get("host");
  if (env.BASE_URL || host === null || !/^[A-Za-z0-9.:[\]-]+$/.test(host)) return baseUrl();
  const scheme = headers.get("x-forwarded-proto") === "https" ? "https" : "http";
  return `${scheme}://${host}`;
}
