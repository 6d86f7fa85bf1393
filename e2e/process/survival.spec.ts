import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { linuxStat } from "@/scripts/prepare/processes.mjs";
import { startServer, temporaryFolder } from "@/scripts/test/server";

let folder: ReturnType<typeof temporaryFolder>;
let settings: { DATA_DIR: string };

test.beforeEach(() => {
  folder = temporaryFolder();
  settings = { DATA_DIR: join(folder.path, "data") };
});
test.afterEach(() => folder.remove());

test("SIGTERM ends everything with code 0", async () => {
  const server = await startServer(settings);
  const { pid } = postmaster();
  expect(await server.stop()).toBe(0);
  expect(isRunning(pid)).toBe(false);
});

test("after kill -9 of the server the next start takes over its database", async () => {
  const first = await startServer(settings);
  const before = postmaster();
  await remember("kept");
  first.process.kill("SIGKILL");
  await once(first.process, "exit");
  const second = await startServer(settings);
  expect(postmaster().pid).toBe(before.pid);
  expect(await remembered()).toEqual(["kept"]);
  expect(await second.stop()).toBe(0);
  expect(isRunning(before.pid)).toBe(false);
});

test("after kill -9 of PostgreSQL the server goes on without a restart", async ({ request }) => {
  const server = await startServer(settings);
  const before = postmaster();
  await remember("kept");
  process.kill(before.pid, "SIGKILL");
  await expect.poll(() => remembered().catch(() => null), { timeout: 30_000 }).toEqual(["kept"]);
  expect(postmaster().pid).not.toBe(before.pid);
  expect((await request.get(`${server.url}/api/v1/health`)).status()).toBe(200);
  expect(await server.stop()).toBe(0);
});

test("the last server that uses a database stops it", async () => {
  const first = await startServer(settings);
  const second = await startServer(settings);
  const { pid } = postmaster();
  expect(await first.stop()).toBe(0);
  expect(isRunning(pid)).toBe(true);
  expect(await second.stop()).toBe(0);
  expect(isRunning(pid)).toBe(false);
});

function postmaster(): { pid: number; socketDir: string } {
  const lines = readFileSync(join(settings.DATA_DIR, "db", "postmaster.pid"), "utf8").split("\n");
  return { pid: Number(lines[0]), socketDir: lines[4] ?? "" };
}

function isRunning(pid: number): boolean {
  if (process.platform === "linux") return linuxStat(pid) !== null;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function remember(word: string): Promise<void> {
  await withDatabase(async (sql) => {
    await sql`create table memory (word text)`;
    await sql`insert into memory values (${word})`;
  });
}

function remembered(): Promise<string[]> {
  return withDatabase(async (sql) => (await sql`select word from memory`).map((row) => String(row.word)));
}

async function withDatabase<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ host: postmaster().socketDir, user: "pivotal", database: "pivotal", max: 1 });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
