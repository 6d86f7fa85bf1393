import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { closeDb, type Db, db } from "@/db/client";
import { isDatabaseUnavailable } from "@/db/errors";
import { inTransaction } from "@/db/transaction";

/** Writes pairs until told to stop, then says which were acknowledged. Run by outage.spec.ts in a process of its own. */
const writers = 12;
const acknowledged: number[] = [];
const surprises: string[] = [];
const successes: number[] = [];
let slowestMs = 0;
let refusals = 0;
let next = 0;
let isStopped = false;

process.once("message", async () => {
  isStopped = true;
  await Promise.all(working);
  const held = await Promise.all(Array.from({ length: 10 }, hold));
  process.send?.({ acknowledged, surprises, successes, refusals, slowestMs, slots: new Set(held).size });
  await closeDb();
  process.disconnect?.();
});

const working = Array.from({ length: writers }, (_, number) => write(number));

async function write(number: number): Promise<void> {
  while (!isStopped) {
    next += 1;
    const pair = next;
    const startedAt = performance.now();
    try {
      await inTransaction(db, (tx) => writePair(tx, pair, number % 3 === 0));
      acknowledged.push(pair);
      successes.push(Date.now());
    } catch (error) {
      refusals += 1;
      if (!isDatabaseUnavailable(error)) surprises.push(String(error instanceof Error ? error.cause : error));
      await sleep(5);
    }
    slowestMs = Math.max(slowestMs, performance.now() - startedAt);
  }
}

async function writePair(tx: Db, pair: number, isNested: boolean): Promise<void> {
  const [echo] = await tx.execute(sql`insert into pairs values (${pair}, 1) returning pair`);
  if (echo?.pair !== pair) surprises.push(`asked for ${pair}, heard of ${echo?.pair}`);
  await sleep(Math.random() * 40);
  const half = (on: Db) => on.execute(sql`insert into pairs values (${pair}, 2)`);
  await (isNested ? inTransaction(tx, half) : half(tx));
}

async function hold(): Promise<number> {
  const [row] = await db.execute<{ pid: number }>(sql`select pg_backend_pid() as pid, pg_sleep(0.2)`);
  return row?.pid ?? 0;
}
