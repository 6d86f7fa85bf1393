import { fork } from "node:child_process";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import postgres from "postgres";
import { type Crowd, crowdInBulk } from "@/e2e/factories/crowd";
import { readPidFile } from "@/scripts/postgres/pid-file";
import { root } from "@/scripts/prepare/root.mjs";
import { runCli } from "@/scripts/test/cli";
import { NOTHING_ELSE, type RunningServer, startServer } from "@/scripts/test/server";
import type { Recipe } from "./recipe.ts";

/** A production server with a database of its own, one workspace and a key that no limit stops. */
export type Site = {
  dataDir: string;
  server: RunningServer;
  port: number;
  key: string;
  startSeconds: number;
};

const slug = "bench";

export async function openSite(dataDir: string, size: Crowd): Promise<Site> {
  const { server, startSeconds } = await start(dataDir);
  const password = "salt on the pier 7";
  await cli(
    dataDir,
    "init",
    "--workspace",
    "Bench",
    "--slug",
    slug,
    "--email",
    "ada@bench.example",
    "--password",
    password,
  );
  const made = ["--workspace", slug, "--name", "Bench", "--mode", "live", "--tier", "999999"];
  const { key } = await cli(dataDir, "keys", "create", ...made);
  const sql = connect(dataDir);
  const [workspace] = await sql<{ id: string }[]>`select id from workspaces where slug = ${slug}`;
  await crowdInBulk(sql, workspace?.id ?? "", size);
  await sql.end();
  return { dataDir, server, port: portOf(server), key: String(key), startSeconds };
}

/** Stops and starts: how long an installation with data takes to its first answer. */
export async function reopen(site: Site): Promise<Site> {
  await site.server.stop();
  const { server, startSeconds } = await start(site.dataDir);
  return { ...site, server, port: portOf(server), startSeconds };
}

/** Any id, by the number that the seed gave it. */
export async function idOf({ dataDir }: Site, displayId: number): Promise<string> {
  const sql = connect(dataDir);
  const [row] = await sql<{ id: string }[]>`select id from customers where display_id = ${displayId}`;
  await sql.end();
  return row?.id ?? "";
}

export async function openBare(
  { dataDir }: Site,
  recipe: Recipe,
): Promise<{ port: number; stop: () => void }> {
  const child = fork(join(root, "e2e/bench/bare.ts"), [JSON.stringify(recipe)], {
    execArgv: ["--import", join(root, "scripts/alias.mjs")],
    env: { ...process.env, ...NOTHING_ELSE, NODE_ENV: "production", DATA_DIR: dataDir },
  });
  const [address] = (await once(child, "message")) as [AddressInfo];
  return { port: address.port, stop: () => void child.kill() };
}

async function start(dataDir: string): Promise<{ server: RunningServer; startSeconds: number }> {
  const before = performance.now();
  const server = await startServer({ DATA_DIR: dataDir });
  await fetch(`${server.url}/api/v1/health`);
  return { server, startSeconds: (performance.now() - before) / 1000 };
}

async function cli(dataDir: string, ...args: string[]): Promise<Record<string, unknown>> {
  const { code, stdout, stderr } = await runCli([...args, "--json"], { DATA_DIR: dataDir });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function connect(dataDir: string): postgres.Sql {
  const clusterDir = join(dataDir, "db");
  const host = readPidFile(clusterDir)?.socketDir ?? clusterDir;
  return postgres({ host, user: "pivotal", database: "pivotal", max: 1, onnotice: () => undefined });
}

function portOf({ url }: RunningServer): number {
  return Number(new URL(url).port);
}
