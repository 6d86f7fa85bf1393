import { existsSync } from "node:fs";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import * as z from "zod";
import { contract } from "@/lib/contract/registry";
import { isWellFormedKey } from "@/lib/domain/api-key";
import { runCli } from "@/scripts/test/cli";
import { startServer, temporaryFolder } from "@/scripts/test/server";

const email = "ada@harbour.example";
const password = "salt on the pier 7";

let folder: ReturnType<typeof temporaryFolder>;
let dataDir: string;

test.beforeEach(() => {
  folder = temporaryFolder();
  dataDir = join(folder.path, "data");
});
test.afterEach(() => folder.remove());

test("without a server it brings its own database and finds nothing wrong", async () => {
  const made = await init();
  expect(made).toMatchObject({ object: "workspace", slug: "harbour", owner: { email } });
  expect((await refusal("init", ...owner("second"))).error).toMatchObject({ code: "email_taken" });

  const minted = await mintKey("--read-only");
  expect(isWellFormedKey(minted.key)).toBe(true);
  expect(minted).toMatchObject({ name: "Sync", mode: "live", rate_limit_tier: "plus", read_only: true });
  expect(await answer("keys", "revoke", minted.id)).toMatchObject({ id: minted.id, deleted: true });
  const list = contract.listApiKeys.response.parse(await answer("keys", "list", "--workspace", "harbour"));
  expect(list.data).toHaveLength(1);
  expect(list.data[0]?.revoked_at).not.toBeNull();

  expect(await answer("doctor")).toMatchObject({ object: "doctor", ok: true });
  expect(existsSync(join(dataDir, "db", "postmaster.pid"))).toBe(false);
});

test("a sample can be loaded twice and is there once", async () => {
  await init();
  const loaded = await answer("demo", "--workspace", "harbour", "--customers", "5");
  expect(loaded).toMatchObject({ members: 6, customers: 5, kept: 0 });
  const again = await answer("demo", "--workspace", "harbour", "--customers", "5");
  expect(again).toMatchObject({ members: 0, customers: 0, contacts: 0, kept: 5 });
});

test("beside a running server its keys and passwords work at once", async ({ request }) => {
  const server = await startServer({ DATA_DIR: dataDir });
  try {
    await init();
    const { key, id } = await mintKey();
    const me = () => request.get(`${server.url}/api/v1/me`, { headers: { authorization: `Bearer ${key}` } });
    expect((await me()).status()).toBe(200);
    await answer("keys", "revoke", id);
    expect((await me()).status()).toBe(401);

    expect(await signIn(request, server.url, password)).toBe(204);
    const reset = await answer("user", "reset-password", "--email", email);
    expect((await request.get(`${server.url}/api/v1/me`)).status()).toBe(401);
    const token = new URL(z.object({ link: z.url() }).parse(reset).link).searchParams.get("token");
    const choose = (newPassword: string) =>
      request.post(`${server.url}/api/auth/reset-password`, {
        headers: { origin: server.url },
        data: { token, newPassword },
      });
    expect((await choose("pepper on the pier 8")).status()).toBe(204);
    expect((await choose("pepper on the pier 9")).status()).toBe(400);
    expect(await signIn(request, server.url, password)).toBe(401);
    expect(await signIn(request, server.url, "pepper on the pier 8")).toBe(204);
  } finally {
    expect(await server.stop()).toBe(0);
  }
});

test("a fault is one sentence, or the API's envelope", async () => {
  const { code, stdout, stderr } = await runCli(["keys", "create", "--workspace", "harbour"], {});
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr).toBe("Required option '--name <name>' not specified. Add --help to see what there is.\n");
  const args = ["keys", "create", "--workspace", "harbour", "--name", "Sync", "--mode", "both"];
  expect((await refusal(...args)).error).toMatchObject({ code: "invalid_enum_value", field: "mode" });
});

function init(): Promise<unknown> {
  return answer("init", ...owner("harbour"));
}

function owner(slug: string): string[] {
  const person = ["--email", email, "--password", "-", "--name", "Ada Berg"];
  return ["--workspace", "Harbour", "--slug", slug, "--timezone", "Europe/Berlin", ...person];
}

async function mintKey(...more: string[]) {
  const args = ["keys", "create", "--workspace", "harbour", "--name", "Sync", "--mode", "live", ...more];
  return contract.createApiKey.response.parse(await answer(...args));
}

/** One object on one line, and nothing else. */
async function answer(...args: string[]): Promise<unknown> {
  const { code, stdout, stderr } = await runCli([...args, "--json"], { DATA_DIR: dataDir }, `${password}\n`);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^\{[^\n]*\}\n$/);
  return JSON.parse(stdout);
}

async function refusal(...args: string[]): Promise<{ error: unknown }> {
  const { code, stdout, stderr } = await runCli([...args, "--json"], { DATA_DIR: dataDir }, `${password}\n`);
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  return JSON.parse(stderr);
}

async function signIn(request: APIRequestContext, url: string, secret: string): Promise<number> {
  const answered = await request.post(`${url}/api/auth/sign-in/email`, {
    headers: { origin: url },
    data: { email, password: secret },
  });
  return answered.status();
}
