import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";

type Seen = { method: string; url: string; headers: IncomingMessage["headers"]; body: Buffer };
export type Reply = { status?: number; headers?: Record<string, string>; body?: unknown };
type Loopback = { url: string; seen: readonly Seen[] };

/** A server for one unit test that answers with these, in turn, and keeps what it was asked. */
export async function startLoopback(replies: readonly Reply[]): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, headers, body: await buffer(request) });
    answer(response, replies[seen.length - 1] ?? { status: 500 });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(() => {
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, seen };
}

function answer(response: ServerResponse, { status = 200, headers = {}, body = {} }: Reply): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response
    .writeHead(status, { "content-type": "application/json", connection: "close", ...headers })
    .end(text);
}
