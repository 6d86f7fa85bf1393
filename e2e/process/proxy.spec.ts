import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startServer, temporaryFolder } from "@/scripts/test/server";

test("TLS is believed of a proxy that the operator names, and of nobody else", async ({ request }) => {
  const folder = temporaryFolder();
  const settings = { DATA_DIR: join(folder.path, "data") };
  const strictFor = async (url: string) => {
    const headers = { "X-Forwarded-Proto": "https" };
    return (await request.get(`${url}/api/v1/health`, { headers })).headers()["strict-transport-security"];
  };
  const [plain, proxied] = await Promise.all([
    startServer(settings),
    startServer({ ...settings, TRUSTED_PROXIES: "127.0.0.0/8, ::1" }),
  ]);
  try {
    expect(await strictFor(plain.url)).toBeUndefined();
    expect(await strictFor(proxied.url)).toContain("max-age=31536000");
  } finally {
    await Promise.all([plain.stop(), proxied.stop()]);
    folder.remove();
  }
});
