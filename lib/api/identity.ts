import { auth } from "@/lib/auth/better-auth";
import { ApiError } from "@/lib/errors";
import { readBody } from "./body";
import { errorResponse } from "./error-response";
import { requestIdOf } from "./request-id";
import { requireSameOrigin } from "./same-origin";

/** What pages use of better-auth. Whatever else it answers, now or in a later version, is closed. */
const doors = [
  "/api/auth/sign-in/email",
  "/api/auth/sign-out",
  "/api/auth/request-password-reset",
  "/api/auth/reset-password",
  "/api/auth/change-password",
];

export async function answerIdentity(request: Request): Promise<Response> {
  try {
    const { method, headers, url } = request;
    if (!doors.includes(new URL(url).pathname)) {
      throw new ApiError("route_not_found", "There is nothing at this path.");
    }
    requireSameOrigin(request);
    const bytes = await readBody(request);
    const body = bytes.length > 0 ? new Uint8Array(bytes) : null;
    const answer = await auth().handler(new Request(url, { method, headers, body }));
    return answer.ok ? onlyCookies(answer) : answer;
  } catch (error) {
    return errorResponse(error, requestIdOf(request));
  }
}

/** better-auth's own words repeat the token of the session, which no script shall read. */
export function onlyCookies({ headers }: Response): Response {
  const cookies = headers.getSetCookie().map((cookie): [string, string] => ["set-cookie", cookie]);
  return new Response(null, { status: 204, headers: [...cookies, ["cache-control", "private, no-store"]] });
}
