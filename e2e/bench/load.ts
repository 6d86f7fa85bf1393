import { setTimeout as sleep } from "node:timers/promises";
import { Wire } from "./wire.ts";

/** Makes the bytes of one request after the other. */
export type Requests = (count: number) => string;
export type Target = { port: number; requests: Requests };

const connections = 16;

/** Requests per second of as many as the server takes. */
export async function saturate({ port, requests }: Target, seconds: number): Promise<number> {
  let count = 0;
  const started = performance.now();
  const end = started + seconds * 1000;
  await each(port, async (wire) => {
    while (performance.now() < end) {
      await wire.send(requests(count));
      count += 1;
    }
  });
  return count / ((performance.now() - started) / 1000);
}

/** Latencies at a fixed rate, measured from when each request was due: a server that halts cannot hide it. */
export async function pace(
  { port, requests }: Target,
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const latencies: number[] = [];
  const started = performance.now();
  let count = 0;
  await each(port, async (wire) => {
    for (;;) {
      const due = started + (count / perSecond) * 1000;
      count += 1;
      if (due > started + seconds * 1000) return;
      const early = due - performance.now();
      if (early > 1) await sleep(early - 1);
      await wire.send(requests(count));
      latencies.push(performance.now() - Math.min(due, performance.now()));
    }
  });
  return latencies;
}

/** Latencies of one request after the other, turn and turn about, so that a busy moment meets all targets. */
export async function takeTurns(targets: Target[], rounds: number): Promise<number[][]> {
  const wires = targets.map(({ port }) => new Wire(port));
  const latencies: number[][] = targets.map(() => []);
  for (let round = -rounds / 10; round < rounds; round++) {
    for (const [index, { requests }] of targets.entries()) {
      const before = performance.now();
      await wires[index]?.send(requests(Math.abs(round)));
      if (round >= 0) latencies[index]?.push(performance.now() - before);
    }
  }
  for (const wire of wires) wire.close();
  return latencies;
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

async function each(port: number, work: (wire: Wire) => Promise<void>): Promise<void> {
  const wires = Array.from({ length: connections }, () => new Wire(port));
  try {
    await Promise.all(wires.map(work));
  } finally {
    for (const wire of wires) wire.close();
  }
}
