import type { IncomingMessage, Server, ServerResponse } from "node:http";
import next from "next";
import { log } from "@/lib/log";
import { onShutdown } from "@/lib/shutdown";
import { root } from "@/scripts/prepare/root.mjs";
import { pathOf, requestId } from "./incoming.ts";

type Options = { isDev: boolean; hostname: string; port: number; httpServer: Server };

/** Next, for everything that is no API call. */
export async function preparePages({ isDev, ...rest }: Options) {
  const app = next({ dev: isDev, dir: root, ...rest });
  await app.prepare();
  onShutdown(() => app.close());
  const handle = app.getRequestHandler();
  return async (req: IncomingMessage, res: ServerResponse) => {
    try {
      await handle(req, res);
    } catch (error) {
      const cause = error instanceof Error ? error.name : typeof error;
      log.error({ requestId: requestId(req), path: pathOf(req), cause }, "Next failed");
      if (!res.headersSent) res.writeHead(500, { "content-type": "text/plain" });
      res.end();
    }
  };
}
