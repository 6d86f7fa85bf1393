import type { Method } from "@/lib/contract/operation";
import { operations } from "@/lib/contract/registry";
import { ApiError } from "@/lib/errors";
import { errorResponse } from "./error-response";
import { requestIdOf } from "./request-id";

const base = "/api/v1";

/** Where a request goes: to a route module's export, or to an answer that needs none. */
export type Routed =
  | { kind: "match"; file: string; method: Method; params: Record<string, string> }
  | { kind: "response"; respond: (request: Request) => Response };

type Route = { segments: readonly string[]; file: string; methods: readonly Method[] };

/** In the order of paths, `{` comes after every letter: a fixed segment is tried before a parameter. */
const paths = [...Map.groupBy(operations, (operation) => operation.path)].sort(([a], [b]) =>
  a < b ? -1 : 1,
);

const routes = paths.map(([path, declared]): Route => {
  const segments = path.slice(1).split("/");
  const folders = segments.map((segment) => segment.replace(/^\{(\w+)\}$/, "[$1]"));
  return {
    segments,
    file: ["api/v1", ...folders, "route"].join("/"),
    methods: declared.map(({ method }) => method),
  };
});

/** The contract is the routing table: what it does not declare is not there. */
export function route(method: string, pathname: string): Routed {
  const given = pathname.slice(base.length + 1).split("/");
  for (const candidate of routes) {
    const params = paramsOf(candidate, given);
    if (params) return routedTo(candidate, method, params);
  }
  return { kind: "response", respond: routeNotFound };
}

function routedTo(found: Route, method: string, params: Record<string, string>): Routed {
  const called = found.methods.find((name) => name === (method === "HEAD" ? "GET" : method));
  if (called) return { kind: "match", file: found.file, method: called, params };
  const allow = [...found.methods, ...(found.methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
  if (method === "OPTIONS") {
    return { kind: "response", respond: () => new Response(null, { status: 204, headers: { allow } }) };
  }
  return { kind: "response", respond: (request) => methodNotAllowed(request, allow) };
}

function paramsOf(candidate: Route, given: readonly string[]): Record<string, string> | null {
  if (candidate.segments.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of candidate.segments.entries()) {
    const value = given[index] ?? "";
    if (!segment.startsWith("{")) {
      if (segment !== value) return null;
      continue;
    }
    if (value === "") return null;
    params[segment.slice(1, -1)] = decodeURIComponent(value);
  }
  return params;
}

function routeNotFound(request: Request): Response {
  const message = "There is nothing at this path. /api/v1/openapi.json lists what there is.";
  return errorResponse(new ApiError("route_not_found", message), requestIdOf(request));
}

function methodNotAllowed(request: Request, allow: string): Response {
  const message = `${request.method} is not possible here. Use one of: ${allow}.`;
  return errorResponse(
    new ApiError("method_not_allowed", message, { headers: { allow } }),
    requestIdOf(request),
  );
}
