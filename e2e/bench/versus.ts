import { pace, quantile, type Requests, saturate } from "./load.ts";
import { report } from "./table.ts";

export type Rivals = { ours: number; bare: number };
type Length = { rounds: number; seconds: number };

/** Ours against the bare server, alternating: the middle of the ratios, and what ours made per second at most. */
export async function compareRates(
  name: string,
  { ours, bare }: Rivals,
  requests: Requests,
  { rounds, seconds }: Length,
  atLeast: number,
): Promise<number> {
  for (const port of [ours, bare]) await saturate({ port, requests }, 1);
  const [us, them, ratios]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round++) {
    // Who goes second finds a warmer machine.
    const order = round % 2 === 0 ? [ours, bare] : [bare, ours];
    const rates = new Map<number, number>();
    for (const port of order) rates.set(port, await saturate({ port, requests }, seconds));
    us.push(rates.get(ours) ?? 0);
    them.push(rates.get(bare) ?? 0);
    ratios.push((us.at(-1) ?? 0) / (them.at(-1) ?? 1));
  }
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)];
  const measured = `${perSecond(us)} against ${perSecond(them)}, ratios ${low.toFixed(2)}–${high.toFixed(2)}`;
  report({ name, measured, value: quantile(ratios, 0.5), goal: { atLeast } });
  return quantile(us, 0.5);
}

/** The slowest hundredth at half of what ours can do. */
export async function compareTails(
  name: string,
  { ours, bare }: Rivals,
  requests: Requests,
  rate: number,
  { rounds, seconds }: Length,
): Promise<void> {
  const [us, them]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    us.push(...(await pace({ port: ours, requests }, rate / 2, seconds)));
    them.push(...(await pace({ port: bare, requests }, rate / 2, seconds)));
  }
  const [p99, theirs] = [quantile(us, 0.99), quantile(them, 0.99)];
  const measured = `${p99.toFixed(1)} ms against ${theirs.toFixed(1)} ms at ${Math.round(rate / 2)}/s`;
  report({ name, measured, value: p99 / theirs, goal: { atMost: 5 } });
}

function perSecond(rates: number[]): string {
  return `${Math.round(quantile(rates, 0.5))}/s`;
}
