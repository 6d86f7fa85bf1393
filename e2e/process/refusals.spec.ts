import { once } from "node:events";
import { existsSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { spawnServer, temporaryFolder } from "@/scripts/test/server";

let folder: ReturnType<typeof temporaryFolder>;
let dataDir: string;

test.beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder.path, "data");
});
test.afterEach(() => folder.remove());

test("a port in use is named before anything is started", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address() as AddressInfo;
  const { sentence } = await refusal({ PORT: String(port) });
  other.close();
  expect(sentence).toContain(`port ${port} on 127.0.0.1 is in use`);
  expect(existsSync(join(dataDir, "db"))).toBe(false);
});

test("a database that refuses is named without its password", async () => {
  const { sentence } = await refusal({ DATABASE_URL: "postgres://someone:sesame@127.0.0.1:1/pivotal" });
  expect(sentence).toContain("127.0.0.1:1/pivotal");
  expect(sentence).toContain("DATABASE_URL");
  expect(sentence).not.toContain("sesame");
});

test("a database that talks, and is none, is not waited for", async () => {
  const other = createServer((socket) =>
    socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n"),
  );
  await once(other.listen(0, "127.0.0.1"), "listening");
  const { port } = other.address() as AddressInfo;
  const { sentence } = await refusal({ DATABASE_URL: `postgres://someone@127.0.0.1:${port}/pivotal` });
  other.close();
  expect(sentence).toContain(`127.0.0.1:${port}/pivotal`);
});

test("a data folder that cannot be written is named", async () => {
  writeFileSync(join(folder.path, "file"), "");
  const { sentence } = await refusal({ DATA_DIR: join(folder.path, "file", "data") });
  expect(sentence).toContain(join(folder.path, "file", "data"));
  expect(sentence).toContain("DATA_DIR");
});

test("a setting that does not fit is named", async () => {
  expect((await refusal({ PORT: "many" })).sentence).toContain("PORT");
  expect((await refusal({ TRUSTED_PROXIES: "proxy.local" })).sentence).toContain('"proxy.local"');
  expect((await refusal({ HOST: "nowhere.invalid" })).sentence).toContain('HOST "nowhere.invalid"');
});

async function refusal(settings: Record<string, string>): Promise<{ sentence: string }> {
  const { child, complaints } = spawnServer({ DATA_DIR: dataDir, ...settings });
  const [code] = await once(child, "close");
  expect(code).toBe(1);
  expect(complaints()).toMatch(/^Pivotal does not start: [^\n]+\n$/);
  return { sentence: complaints() };
}
