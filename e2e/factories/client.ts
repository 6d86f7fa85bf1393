import { Agent, request as startRequest } from "node:http";
import { errorSchema } from "@/lib/contract/error";
import { operations } from "@/lib/contract/registry";

/** A body whose shape the client has checked against the contract; a test names the type it expects. */
type Loose = Record<string, unknown>;

export type Answer<T = Loose> = {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  bytes: Buffer;
  body: T;
};

export type Sent = {
  headers?: Record<string, string>;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it stands. */
  raw?: string | Uint8Array;
  /** Announces no length. */
  chunked?: boolean;
};

/** One caller of the API. Paths are relative to /api/v1. */
export type Api = {
  send: <T = Loose>(method: string, path: string, sent?: Sent) => Promise<Answer<T>>;
  get: <T = Loose>(path: string, headers?: Record<string, string>) => Promise<Answer<T>>;
  post: <T = Loose>(path: string, json?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>;
  patch: <T = Loose>(path: string, json?: unknown, headers?: Record<string, string>) => Promise<Answer<T>>;
  delete: <T = Loose>(path: string, headers?: Record<string, string>) => Promise<Answer<T>>;
};

const base = "/api/v1";

/** Keeps connections of one test, from an address of its own: limits per address then hold per test. */
export class Caller {
  readonly address: string;
  readonly host: string;
  readonly #agent: Agent;
  readonly #server: URL;

  constructor(serverUrl: string, address: string) {
    this.address = address;
    this.host = new URL(serverUrl).host;
    this.#server = new URL(serverUrl);
    this.#agent = new Agent({ keepAlive: true, maxSockets: 60 });
  }

  api(headers: Record<string, string> = {}): Api {
    const send = async <T>(method: string, path: string, sent: Sent = {}): Promise<Answer<T>> => {
      const answer = await this.fetch(method, `${base}${path}`, {
        ...sent,
        headers: { ...headers, ...sent.headers },
      });
      requireContract(method, path, answer);
      return answer as Answer<T>;
    };
    return {
      send,
      get: (path, extra = {}) => send("GET", path, { headers: extra }),
      post: (path, json = {}, extra = {}) => send("POST", path, { headers: extra, json }),
      patch: (path, json = {}, extra = {}) => send("PATCH", path, { headers: extra, json }),
      delete: (path, extra = {}) => send("DELETE", path, { headers: extra }),
    };
  }

  /** Any request to the server, its answer unchecked. `path` is the whole path. */
  fetch(method: string, path: string, { headers = {}, json, raw, chunked }: Sent = {}): Promise<Answer> {
    const payload = raw ?? (json === undefined ? undefined : JSON.stringify(json));
    const bytes = payload === undefined ? undefined : Buffer.from(payload);
    const length = bytes && !chunked ? { "content-length": String(bytes.length) } : {};
    const type = json === undefined ? {} : { "content-type": "application/json" };
    return new Promise((resolve, reject) => {
      const request = startRequest(
        {
          host: this.#server.hostname,
          port: this.#server.port,
          family: 4,
          localAddress: this.address,
          agent: this.#agent,
          method,
          path,
          headers: { ...type, ...length, ...headers },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const bytes = Buffer.concat(chunks);
            const text = bytes.toString();
            resolve({
              status: response.statusCode ?? 0,
              headers: flat(response.headers),
              text,
              bytes,
              body: parsed(text),
            });
          });
        },
      );
      request.on("error", reject);
      request.end(bytes);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

/** Whatever a test is about, no answer may leave the contract. */
function requireContract(method: string, path: string, { status, headers, text, body }: Answer): void {
  if (text === "") return;
  if (status >= 400) {
    errorSchema.parse(body);
    return;
  }
  const called = operations.find((operation) => operation.method === method && fits(operation.path, path));
  if (!called) throw new Error(`${method} ${path} answered ${status} and is not in the contract`);
  if (called.status !== status) throw new Error(`${method} ${path} answered ${status}, not ${called.status}`);
  if (called.answersFile) return;
  const type = headers["content-type"]?.split(";")[0];
  if (type === "application/json") called.response.parse(body);
  else if (type !== called.alsoAs?.type) throw new Error(`${method} ${path} answered ${type}`);
}

function fits(template: string, path: string): boolean {
  const given = (path.split("?")[0] ?? "").split("/");
  const segments = template.split("/");
  const isFixed = operations.some((operation) => operation.path === path.split("?")[0]);
  if (isFixed) return template === path.split("?")[0];
  return (
    segments.length === given.length &&
    segments.every((segment, index) => segment.startsWith("{") || segment === given[index])
  );
}

function parsed(text: string): Loose {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function flat(headers: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join("\n") : value]),
  );
}
