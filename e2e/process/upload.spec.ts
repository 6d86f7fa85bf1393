import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { request as startRequest } from "node:http";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { formOf, pictureForm } from "@/e2e/factories/files";
import { runCli } from "@/scripts/test/cli";
import { startServer, temporaryFolder } from "@/scripts/test/server";

let folder: ReturnType<typeof temporaryFolder>;
let dataDir: string;
let key: string;

test.beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder.path, "data");
});
test.afterEach(() => folder.remove());

test("kill -9 in the middle of an upload leaves no file and no record; the next start takes files again", async () => {
  const first = await startServer({ DATA_DIR: dataDir });
  await init();
  const customer = await post(first.url, "/customers", JSON.stringify({ name: "Contoso" }));
  const onboarding = await post(first.url, "/onboardings", JSON.stringify({ customer_id: customer.id }));
  const path = `/onboardings/${onboarding.id}/attachments`;

  const { raw, headers } = formOf({ fileName: "half.bin", bytes: Buffer.alloc(8_388_608, 1) });
  const request = startRequest(`${first.url}/api/v1${path}`, {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${key}` },
  });
  request.on("error", () => undefined);
  request.write(Buffer.from(raw as Uint8Array).subarray(0, 4_194_304));
  await expect.poll(() => names(".incoming").length).toBe(1);
  first.process.kill("SIGKILL");
  await once(first.process, "exit");

  // The other way of serving takes a file as a stream, too.
  const second = await startServer({ DATA_DIR: dataDir, API_DISPATCH: "next" });
  const form = pictureForm();
  const file = await post(second.url, path, new Uint8Array(form.raw as Uint8Array), form.headers);
  expect(file).toMatchObject({ object: "attachment", file_name: "picture.png" });
  const content = await fetch(`${second.url}/api/v1/attachments/${file.id}/content`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect((await content.arrayBuffer()).byteLength).toBe(file.size_bytes);
  const kept = readdirSync(join(dataDir, "files")).filter((name) => name.startsWith("ws_"));
  expect(kept.flatMap((name) => names(name))).toEqual([file.id]);
  expect(await second.stop()).toBe(0);
});

async function init(): Promise<void> {
  const person = ["--email", "ada@harbour.example", "--name", "Ada Berg", "--password", "-"];
  await answer("init", "--workspace", "Harbour", "--slug", "harbour", ...person);
  ({ key } = await answer("keys", "create", "--workspace", "harbour", "--name", "Files", "--mode", "live"));
}

async function answer(...args: string[]): Promise<{ key: string }> {
  const { stdout, stderr } = await runCli([...args, "--json"], { DATA_DIR: dataDir }, "salt on the pier 7\n");
  expect(stderr).toBe("");
  return JSON.parse(stdout);
}

async function post(
  url: string,
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { "content-type": "application/json" },
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: "POST",
    headers: { ...headers, authorization: `Bearer ${key}` },
    body,
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Record<string, unknown>;
}

function names(name: string): string[] {
  const path = join(dataDir, "files", name);
  return existsSync(path) ? readdirSync(path) : [];
}
