import type { Requests } from "./load.ts";

type Made = { get: Requests; list: Requests; patch: Requests; fixed: (path: string) => Requests };

/** The requests of the bench; `rows` customers are there to choose from. */
export function requestsFor(key: string, rows: number): Made {
  const head = (method: string, path: string) =>
    `${method} /api/v1${path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer ${key}\r\n`;
  const fixed = (path: string) => () => `${head("GET", path)}\r\n`;
  // Successive numbers far apart, so that neighbours do not share a page.
  const path = (count: number) => `/customers/${((count * 7919) % rows) + 1}`;
  let value = 1_000_000;
  return {
    fixed,
    get: (count) => `${head("GET", path(count))}\r\n`,
    list: fixed("/customers?limit=25"),
    patch: (count) => {
      value += 1;
      const body = JSON.stringify({ monthly_orders: value });
      const type = `content-type: application/json\r\ncontent-length: ${body.length}`;
      return `${head("PATCH", path(count))}${type}\r\n\r\n${body}`;
    },
  };
}
