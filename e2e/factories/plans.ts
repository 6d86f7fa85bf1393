import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { expect } from "@playwright/test";
import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Link, Statement } from "@/db/link";
import type { RouteHandler } from "@/lib/api/handle";

type Called = { answer: { next_cursor: string | null }; statements: Statement[] };

export type Call = (handler: RouteHandler, path: string, params?: Record<string, string>) => Promise<Called>;

/** Calls the route in this process, where the statements can be heard. */
export function caller(key: string): Call {
  return async (handler, path, params = {}) => {
    const { heard, result } = await hear(async () => {
      const response = await handler(requestTo(path, key), { params: Promise.resolve(params) });
      expect(response.status, path).toBe(200);
      return (await response.json()) as Called["answer"];
    });
    return { answer: result, statements: heard };
  };
}

export function requestTo(path: string, key: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://localhost/api/v1${path}`, {
    headers: { authorization: `Bearer ${key}`, ...headers },
  });
}

/** The statements that are sent while something is done. */
export async function hear<T>(work: () => Promise<T>): Promise<{ heard: Statement[]; result: T }> {
  // The connection is there before anybody listens.
  await db.execute(sql`select 1`);
  const heard: Statement[] = [];
  const listen = (statement: unknown) => void heard.push(statement as Statement);
  subscribe("pivotal.statement", listen);
  try {
    return { result: await work(), heard };
  } finally {
    unsubscribe("pivotal.statement", listen);
  }
}

/** The lines of the plans for these values and, where a plan is kept, for any. */
export async function plansOf(link: Link, statements: readonly Statement[]): Promise<string[]> {
  const found = await plansForValues(link, statements);
  for (const { text } of statements) {
    if (!/ilike|&&|@>/.test(text)) found.push(...linesOf(await link.run(`explain (generic_plan) ${text}`)));
  }
  return found;
}

/** Only for these values: a plan for any is guessed from the rows that other tests have left. */
export async function plansForValues(link: Link, statements: readonly Statement[]): Promise<string[]> {
  const found: string[] = [];
  for (const { text, params } of statements)
    found.push(...linesOf(await link.run(`explain ${text}`, params)));
  return found;
}

/** The sequential scans of these tables. */
export function scansIn(plans: readonly string[], tables: readonly string[]): string[] {
  return plans.filter((line) => tables.some((table) => new RegExp(`Seq Scan on ${table}\\b`).test(line)));
}

function linesOf(rows: unknown[]): string[] {
  return rows.map((row) => String((row as { "QUERY PLAN": string })["QUERY PLAN"]));
}
