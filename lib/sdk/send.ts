import { etagOf } from "./answers.ts";
import { type Attempt, attempt } from "./attempt.ts";
import { PivotalError } from "./errors.ts";
import type { CallOptions, PivotalOptions } from "./options.ts";
import { isWorthRepeating, pause, waitMsOf } from "./retry.ts";
import { version } from "./version.ts";

export type Call = {
  method: string;
  path: string;
  query: Readonly<Record<string, unknown>>;
  body?: unknown;
  options: CallOptions;
  isDownload: boolean;
};

export type Send = (call: Call) => Promise<unknown>;

/** Makes a call, as often as it takes. The key stays in here. */
export function senderOf(options: PivotalOptions): Send {
  const key = keyOf(options.apiKey);
  const base = baseOf(options.baseUrl);
  // Browsers refuse a fetch that was taken off its window.
  const send = options.fetch ?? ((url: string, init: RequestInit) => fetch(url, init));
  return async ({ method, path, query, body, isDownload, options: own }) => {
    const headers = headersOf(key, method, own);
    const content = await contentOf(body);
    if (content.type !== null) headers.set("content-type", content.type);
    return repeat(
      {
        fetch: send,
        url: `${base}${path}${searchOf(query)}`,
        init: { method, headers, redirect: isDownload ? "follow" : "manual", ...content.init },
        isDownload,
        timeoutMs: own.timeoutMs ?? options.timeoutMs ?? 30_000,
        signal: own.signal,
      },
      own.maxRetries ?? options.maxRetries ?? 3,
      own.ifMatch !== undefined,
    );
  };
}

async function repeat(call: Attempt, maxRetries: number, isConditional: boolean): Promise<unknown> {
  for (let made = 0; ; made += 1) {
    try {
      return await attempt(call);
    } catch (error) {
      if (!(error instanceof PivotalError) || made >= maxRetries) throw error;
      const wait = isWorthRepeating(error, isConditional) ? waitMsOf(made, error) : undefined;
      if (wait === undefined) throw error;
      await pause(wait, call.signal);
    }
  }
}

/** What the platform says of a header that it cannot send would hold the key. */
function keyOf(apiKey: string): string {
  if (typeof apiKey === "string" && /^[\x21-\x7e]+$/.test(apiKey)) return apiKey;
  throw new TypeError("apiKey has to be a key of your workspace, like pivotal_… or pivotal_test_….");
}

function baseOf(baseUrl: string): string {
  const url = parsed(baseUrl);
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") {
    throw new TypeError("baseUrl has to be the server's address, like https://pivotal.example.com.");
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "").replace(/\/api\/v1$/, "")}/api/v1`;
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** The same for each attempt, so that the server can tell a second one from a second call. */
function headersOf(key: string, method: string, { idempotencyKey, ifMatch }: CallOptions): Headers {
  const headers = new Headers({
    accept: "application/json",
    authorization: `Bearer ${key}`,
    "user-agent": `pivotal-sdk/${version}`,
  });
  if (method === "POST") headers.set("idempotency-key", idempotencyKey ?? randomKey());
  if (ifMatch !== undefined) headers.set("if-match", etagOf(ifMatch));
  return headers;
}

/** Node 18 has no `crypto` of its own, and browsers none with `randomUUID` on plain http. */
function randomKey(): string {
  const made = globalThis.crypto?.randomUUID?.();
  return made ?? Array.from({ length: 4 }, () => Math.random().toString(36).slice(2, 12)).join("");
}

type Content = { type: string | null; init: { body?: string | ArrayBuffer } };

/** A form is written out once: each writing draws another boundary, and then it is another request. */
async function contentOf(body: unknown): Promise<Content> {
  if (body === undefined) return { type: null, init: {} };
  if (!(body instanceof FormData)) return { type: "application/json", init: { body: JSON.stringify(body) } };
  const form = new Response(body);
  return { type: form.headers.get("content-type"), init: { body: await form.arrayBuffer() } };
}

function searchOf(query: Call["query"]): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = new URLSearchParams(given.map(([name, value]) => [name, textOf(value)]));
  return given.length === 0 ? "" : `?${search}`;
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(",");
  return value instanceof Date ? value.toISOString() : String(value);
}
