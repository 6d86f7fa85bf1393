import { createServer, type Server, STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { portRefusal } from "@/scripts/prepare/port.mjs";

/** Limits that end slow and broken senders; 25 MB over a slow line still fit. */
export function openServer(isDev: boolean): Server {
  const server = createServer({
    maxHeaderSize: 16_384,
    headersTimeout: 15_000,
    requestTimeout: 300_000,
    keepAliveTimeout: 65_000,
    connectionsCheckingInterval: 5_000,
    // Only the hot reload of development upgrades; else such a request is one like any other.
    shouldUpgradeCallback: () => isDev,
  });
  server.on("clientError", refuseBroken);
  return server;
}

export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => reject(portRefusal(error, host, port)));
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Takes no new connections and waits for the answers under way. */
export async function drain(server: Server, patience: number): Promise<void> {
  if (!server.listening) return;
  let isClosed = false;
  server.close(() => {
    isClosed = true;
  });
  for (const deadline = Date.now() + patience; !isClosed && Date.now() < deadline; await sleep(20)) {
    server.closeIdleConnections();
  }
  server.closeAllConnections();
}

function refuseBroken(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = (error.code && BROKEN[error.code]) ?? 400;
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nX-Content-Type-Options: nosniff\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
  );
}

const BROKEN: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_INVALID_METHOD: 501,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};
