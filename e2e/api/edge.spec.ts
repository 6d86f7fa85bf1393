import { connect } from "node:net";
import { expect, test } from "@playwright/test";

const { hostname, port } = new URL(process.env.E2E_BASE_URL ?? "http://localhost:3000");

test.describe("what never reaches a handler", () => {
  for (const [method, status] of [
    ["TRACE", 405],
    ["PROPFIND", 501],
    ["NONSENSE", 501],
  ] as const) {
    test(`${method} on a page and on the API`, async () => {
      expect(await answer(`${method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
        statusLine(status),
      );
      expect(
        await answer(`${method} /api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      ).toMatch(statusLine(status));
    });
  }

  for (const [name, request, status] of [
    ["what is no HTTP", "GET / HTTP/1.1\r\nno header\r\n\r\n", 400],
    ["a request without a host", "GET / HTTP/1.1\r\n\r\n", 400],
    ["a target that is no path", "GET nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
    ["a host that is none", "GET /api/v1/health HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n", 400],
    ["a second host", "GET /api/v1/health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", 400],
    ["a page that is put", "PUT /login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405],
    ["an endless path", `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ] as const) {
    test(`${name} is ${status}`, async () => {
      expect(await answer(request)).toMatch(statusLine(status));
    });
  }
});

test("broken percent-encoding does no harm", async ({ request }) => {
  const get = (path: string) =>
    answer(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  for (const path of ["/%", "/%E0%A4%A", "/customers/%E0%A4%A", "/api/v1/customers/%E0%A4%A", "/_next/%ff"]) {
    expect(await get(path), path).toMatch(statusLine(400));
  }
  for (const path of ["//", "/api/v1/.."]) expect(await get(path), path).toMatch(/^HTTP\/1.1 [34]\d\d /);
  expect((await request.get("/api/v1/health")).status()).toBe(200);
});

test("a whole URL in the request line is served like its path", async () => {
  const request = "GET http://elsewhere/api/v1/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
  expect(await answer(request)).toMatch(statusLine(200));
});

test("every answer carries the security headers, a page its nonce", async ({ request }) => {
  for (const path of ["/", "/api/v1/health", "/api/v1/nothing-here"]) {
    const headers = (await request.get(path, { maxRedirects: 0 })).headers();
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["content-security-policy"], path).toContain("frame-ancestors 'none'");
    expect(headers["strict-transport-security"], path).toBeUndefined();
    expect(headers["x-powered-by"], path).toBeUndefined();
  }
});

test("what is refused at once carries the security headers too", async () => {
  const refused = await answer("TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(refused).toMatch(/^content-security-policy: default-src 'none'/im);
  expect(refused).toMatch(/^x-content-type-options: nosniff/im);
});

test("a sane request id is kept, another is replaced", async ({ request }) => {
  const idFor = async (id: string) =>
    (await request.get("/api/v1/health", { headers: { "X-Request-Id": id } })).headers()["x-request-id"];
  expect(await idFor("order-66.a_b")).toBe("order-66.a_b");
  expect(await idFor("not sane")).toMatch(/^req_/);
  expect(await idFor("x".repeat(129))).toMatch(/^req_/);
});

function statusLine(status: number): RegExp {
  return new RegExp(`^HTTP/1.1 ${status} `);
}

/** Below every HTTP client, since none sends such things. */
function answer(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = "";
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(request));
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(received));
  });
}
