import type { BlockList } from "node:net";
import type { Env } from "@/lib/env";
import { apiListener } from "./api.ts";
import { gate } from "./gate.ts";
import { drain, listen, openServer } from "./http-server.ts";
import { preparePages } from "./pages.ts";

type Options = { env: Env; isDev: boolean; trusted: BlockList; stopping: AbortSignal };

/** Listens only when everything behind it is ready. */
export async function serve({ env, isDev, trusted, stopping }: Options) {
  const server = openServer(isDev);
  const pages = await preparePages({ isDev, hostname: env.HOST, port: env.PORT, httpServer: server });
  const api = apiListener(isDev ? "next" : env.API_DISPATCH, pages);
  const isTls = env.BASE_URL?.startsWith("https:") ?? false;
  server.on("request", gate({ trusted, isTls, isDev, isDraining: () => stopping.aborted, api, pages }));
  const port = await listen(server, env.HOST, env.PORT);
  return { port, stop: () => drain(server, 3_500) };
}
