import { fork } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "@playwright/test";
import postgres from "postgres";
import { ensureDatabase } from "@/scripts/postgres/embedded";
import { readPidFile } from "@/scripts/postgres/pid-file";
import { root } from "@/scripts/prepare/root.mjs";
import { temporaryFolder } from "@/scripts/test/server";

type Report = {
  acknowledged: number[];
  surprises: string[];
  successes: number[];
  refusals: number;
  slowestMs: number;
  slots: number;
};

const cycles = 4;

test("what was acknowledged survives a database that dies again and again, and nothing is half done", async () => {
  test.setTimeout(90_000);
  const folder = temporaryFolder();
  const settings = { DATA_DIR: join(folder.path, "data") };
  const clusterDir = join(settings.DATA_DIR, "db");
  let database = await ensureDatabase(settings);
  try {
    const host = readPidFile(clusterDir)?.socketDir ?? clusterDir;
    const sql = postgres({ host, user: "pivotal", database: "pivotal", max: 1, onnotice: () => undefined });
    await sql`create table pairs (pair int, half int, primary key (pair, half))`;
    await sql.end();
    const writers = fork(join(root, "e2e/db/writers.ts"), {
      execArgv: ["--import", join(root, "scripts/alias.mjs")],
      env: { ...process.env, ...settings, DATABASE_URL: "" },
    });
    const returns: number[] = [];
    for (let cycle = 0; cycle < cycles; cycle++) {
      await sleep(300 + cycle * 17);
      killAll(clusterDir);
      await sleep(cycle * 60);
      database = await ensureDatabase(settings);
      returns.push(Date.now());
    }
    await sleep(500);
    expect(writers.exitCode).toBeNull();
    const heard = once(writers, "message");
    writers.send("stop");
    const [report] = (await heard) as [Report];
    const [code] = await once(writers, "exit");

    const after = postgres({ host, user: "pivotal", database: "pivotal", max: 1 });
    const halves = await after`select pair from pairs group by pair having count(*) <> 2`;
    const stored = new Set((await after`select distinct pair from pairs`).map((row) => row.pair));
    await after.end();
    const waits = returns.map((at) => Math.min(...report.successes.filter((time) => time >= at)) - at);
    expect(code).toBe(0);
    expect(report.surprises).toEqual([]);
    expect(halves).toHaveLength(0);
    expect(report.acknowledged.filter((pair) => !stored.has(pair))).toEqual([]);
    expect(report.refusals).toBeGreaterThan(cycles);
    expect(report.slots).toBe(10);
    expect(Math.max(...waits)).toBeLessThan(5000);
    expect(report.slowestMs).toBeLessThan(2000);
    test.info().annotations.push({
      type: "outage",
      description: JSON.stringify({
        ...report,
        acknowledged: report.acknowledged.length,
        successes: 0,
        waits,
      }),
    });
  } finally {
    await database.stop();
    folder.remove();
  }
});

/** The server and everything it started, as a machine that loses its power. */
function killAll(clusterDir: string): void {
  const server = readPidFile(clusterDir)?.pid ?? 0;
  const parentOf = (pid: string) => Number(/^PPid:\s+(\d+)$/m.exec(readStatus(pid))?.[1]);
  const children = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && parentOf(name) === server);
  for (const pid of [server, ...children.map(Number)]) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // Ended already.
    }
  }
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return "";
  }
}
