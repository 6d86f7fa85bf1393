type Route =
  | { kind: "match"; file: string; method: string; params: Record<string, string> }
  | { kind: "response"; respond: (request: Request) => Response | Promise<Response> };

/** Which operation answers a call below /api/v1. */
export function route(method: string, pathname: string): Route {
  if (pathname !== "/api/v1/health") return refuse(404, "route_not_found", "There is no such path.");
  const handled = method === "HEAD" ? "GET" : method;
  if (handled === "GET") return { kind: "match", file: "api/v1/health/route", method: handled, params: {} };
  return refuse(405, "method_not_allowed", "This path has no such method.", { allow: "GET, HEAD" });
}

function refuse(status: number, code: string, message: string, headers: Record<string, string> = {}): Route {
  const type = status === 404 ? "not_found" : "invalid_request_error";
  return {
    kind: "response",
    respond: () => Response.json({ error: { type, code, message } }, { status, headers }),
  };
}
