import { createServer } from "node:net";
import { Refusal } from "./refusal.mjs";

/**
 * Asked before the long steps, so that nobody waits a minute to hear that the port is taken.
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
export function assertPortFree(host, port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(portRefusal(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
export function portRefusal(error, host, port) {
  if (error.code === "EADDRINUSE") {
    return new Refusal(
      `port ${port} on ${host} is in use by another program. Stop that one or set PORT to a free port.`,
    );
  }
  if (error.code === "EACCES") {
    return new Refusal(`port ${port} needs more rights than this user has. Set PORT to a number above 1023.`);
  }
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new Refusal(
      `HOST "${host}" is no address of this machine. Use 127.0.0.1, or 0.0.0.0 for all addresses.`,
    );
  }
  return new Refusal(`it cannot listen on ${host}:${port} (${error.message}).`);
}
