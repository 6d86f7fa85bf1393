import { newId } from "@/lib/ids";

/** A sane incoming id is kept, so that a caller can follow a request through both logs. */
export function requestIdOf(request: Request): string {
  const given = request.headers.get("x-request-id");
  return given !== null && /^[A-Za-z0-9._-]{1,128}$/.test(given) ? given : newId("request");
}
