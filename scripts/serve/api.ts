import { existsSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { errorResponse } from "@/lib/api/error-response";
import { route } from "@/lib/api/router";
import { errorBodyOf } from "@/lib/contract/error";
import { ApiError } from "@/lib/errors";
import { log } from "@/lib/log";
import { root } from "@/scripts/prepare/root.mjs";
import { pathOf, requestId } from "./incoming.ts";

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>;
type Module = Record<string, Handler | undefined>;
type Routed = ReturnType<typeof route>;
type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

const load = createRequire(import.meta.url);
const server = join(root, ".next", "server", "app");

/**
 * Answers /api/v1 with the route modules that Next compiled, without the way through Next; `next` takes what
 * cannot go that way.
 */
export function apiListener(dispatch: "direct" | "next", next: Listener): Listener {
  const pending = new WeakMap<IncomingMessage, Routed>();
  let isDirect = dispatch === "direct";

  const respond = getRequestListener(
    async (request, { incoming }) => {
      const req = incoming as IncomingMessage;
      try {
        return await answer(request, pending.get(req));
      } catch (error) {
        return errorResponse(error, requestId(req));
      }
    },
    { errorHandler: malformed },
  );

  return (req, res) => {
    const routed = route(req.method ?? "GET", pathOf(req));
    if (routed.kind === "match" && isDirect && !moduleOf(routed.file)) {
      isDirect = false;
      log.warn(`The build holds no module ${routed.file} as expected; Next serves /api/v1 from now on.`);
    }
    if (routed.kind === "match" && !isDirect) {
      // Next would compress, and a strong ETag does not survive that.
      delete req.headers["accept-encoding"];
      return next(req, res);
    }
    pending.set(req, routed);
    return respond(req, res);
  };
}

async function answer(request: Request, routed: Routed | undefined): Promise<Response> {
  if (!routed) throw new Error("The request was never routed.");
  if (routed.kind === "response") return routed.respond(request);
  const module = await moduleOf(routed.file);
  const handler = module?.[routed.method];
  if (!handler) throw new Error(`No handler ${routed.method} in ${routed.file}`);
  return handler(request, { params: Promise.resolve(routed.params) });
}

const modules = new Map<string, Promise<Module> | undefined>();

function moduleOf(file: string): Promise<Module> | undefined {
  if (!modules.has(file)) modules.set(file, loadModule(file));
  return modules.get(file);
}

function loadModule(file: string): Promise<Module> | undefined {
  const path = join(server, `${file}.js`);
  if (!existsSync(path)) return;
  try {
    const userland = load(path).routeModule?.userland;
    return userland ? Promise.resolve(userland) : undefined;
  } catch (error) {
    log.error(
      { file, cause: error instanceof Error ? error.name : typeof error },
      "a route module does not load",
    );
    return;
  }
}

function malformed(): Response {
  const message = "The request line or its Host header is malformed.";
  return Response.json(errorBodyOf(new ApiError("invalid_string", message)), {
    status: 400,
    headers: { "cache-control": "private, no-store" },
  });
}
