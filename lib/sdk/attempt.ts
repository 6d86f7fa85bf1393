import { remember } from "./answers.ts";
import { ConnectionError, errorOf, PivotalError, TimeoutError } from "./errors.ts";

export type Attempt = {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  url: string;
  init: RequestInit;
  /** The response as it came, not its JSON. */
  isDownload: boolean;
  timeoutMs: number;
  signal: AbortSignal | undefined;
};

/** A timer that is set for longer goes off at once. */
const longestTimerMs = 2 ** 31 - 1;

/** One request and its answer. Throws a `PivotalError`, or the reason of the caller's own signal. */
export async function attempt({ signal, timeoutMs, ...call }: Attempt): Promise<unknown> {
  if (signal?.aborted) throw signal.reason;
  const ending = new AbortController();
  const end = () => ending.abort(signal?.reason);
  signal?.addEventListener("abort", end, { once: true });
  let isLate = false;
  const expire = () => {
    isLate = true;
    ending.abort();
  };
  const timer = setTimeout(expire, Math.min(timeoutMs, longestTimerMs));
  try {
    const response = await call.fetch(call.url, { ...call.init, signal: ending.signal });
    return await contentOf(response, call.isDownload);
  } catch (error) {
    if (error instanceof PivotalError) throw error;
    if (signal?.aborted) throw signal.reason;
    const { origin } = new URL(call.url);
    if (isLate) throw new TimeoutError(`${origin} did not answer within ${timeoutMs} ms.`, { cause: error });
    throw new ConnectionError(`${origin} cannot be reached, or broke off its answer.`, { cause: error });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

async function contentOf(response: Response, isDownload: boolean): Promise<unknown> {
  if (isRedirect(response)) throw redirected(response);
  if (!response.ok) throw await errorOf(response);
  if (isDownload) return response;
  const content = jsonOf(await response.text());
  if (content === undefined) {
    const { status, headers } = response;
    throw new PivotalError("The answer is not JSON. Is there a Pivotal server at baseUrl?", {
      status,
      headers,
    });
  }
  remember(content, response);
  return content;
}

function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400);
}

/** Followed, a POST would arrive as a GET. */
function redirected({ status, headers }: Response): PivotalError {
  const target = headers.get("location") ?? "another address";
  return new PivotalError(`The server redirects to ${target}. Give its own address as baseUrl.`, {
    status,
    headers,
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
