import { expect, test } from "@playwright/test";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { fresh } from "./rows";

type Hit = {
  allowed: boolean;
  remaining: number;
  retry_after_seconds: number;
  counted_at: string | null;
};

const start = Date.UTC(2026, 0, 5, 9, 0, 0, 300);

async function hit(bucket: string, limit: number, atMs: number): Promise<Hit> {
  const now = new Date(start + atMs).toISOString();
  const [row] = await db.execute<Hit>(
    sql`select * from hit_rate_window(${bucket}, ${limit}::int, ${now}::timestamptz)`,
  );
  if (row === undefined) throw new Error("no answer");
  return row;
}

/** The same numbers in every run. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test("no 60 seconds ever hold more hits than the limit", async () => {
  const [bucket, limit, random] = [fresh("bucket"), 7, pseudoRandom(42)];
  const passed: number[] = [];
  let at = 0;
  for (let call = 0; call < 400; call++) {
    at += Math.floor(random() ** 3 * 12_000);
    if ((await hit(bucket, limit, at)).allowed) passed.push(at);
  }
  expect(passed.length).toBeGreaterThan(50);
  const crowded = passed.filter((first, index) => (passed[index + limit] ?? Infinity) - first < 60_000);
  expect(crowded).toEqual([]);
});

test("who waits as long as told is let through, and is never told more than 60 seconds", async () => {
  const [bucket, limit, random] = [fresh("bucket"), 3, pseudoRandom(7)];
  let at = 0;
  let refusals = 0;
  for (let call = 0; call < 60; call++) {
    const answer = await hit(bucket, limit, at);
    if (answer.allowed) {
      at += Math.floor(random() * 4_000);
      continue;
    }
    refusals += 1;
    expect(answer.retry_after_seconds).toBeGreaterThanOrEqual(1);
    expect(answer.retry_after_seconds).toBeLessThanOrEqual(60);
    at += answer.retry_after_seconds * 1000;
    expect((await hit(bucket, limit, at)).allowed).toBe(true);
  }
  expect(refusals).toBeGreaterThan(5);
});

test("hits at once from many connections never pass the limit", async () => {
  const bucket = fresh("bucket");
  const answers = await Promise.all(Array.from({ length: 60 }, () => hit(bucket, 25, 0)));
  expect(answers.filter((answer) => answer.allowed)).toHaveLength(25);
  expect(Math.min(...answers.map((answer) => answer.remaining))).toBe(0);
});

test("a token given back can be taken again, once", async () => {
  const bucket = fresh("bucket");
  const first = await hit(bucket, 2, 0);
  await hit(bucket, 2, 2_000);
  expect((await hit(bucket, 2, 2_500)).allowed).toBe(false);
  await db.execute(sql`select return_rate_token(${bucket}, ${first.counted_at}::timestamptz)`);
  expect((await hit(bucket, 2, 3_000)).allowed).toBe(true);
  expect((await hit(bucket, 2, 3_500)).allowed).toBe(false);
});

test("a token given back is not promised a second time", async () => {
  const bucket = fresh("bucket");
  const first = await hit(bucket, 2, 0);
  await db.execute(sql`select return_rate_token(${bucket}, ${first.counted_at}::timestamptz)`);
  await hit(bucket, 2, 10_000);
  await hit(bucket, 2, 10_000);
  const refused = await hit(bucket, 2, 11_000);
  expect(refused.allowed).toBe(false);
  expect((await hit(bucket, 2, 11_000 + refused.retry_after_seconds * 1000)).allowed).toBe(true);
});

test("a caller without a limit leaves no trace", async () => {
  const bucket = fresh("bucket");
  await db.execute(sql`select * from hit_rate_window(${bucket}, null, now())`);
  const rows = await db.execute(sql`select 1 from rate_windows where bucket = ${bucket}`);
  expect(rows).toHaveLength(0);
});
