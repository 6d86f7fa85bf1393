import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg, { type ClientConfig } from "pg";
import { connectUnlessStalled } from "@/db/stall";
import { env } from "@/lib/env";

/** pg's client, told where the database is and made to survive its absence. */
export class Client extends pg.Client {
  constructor(config: ClientConfig = {}) {
    super({
      application_name: "pivotal",
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      ...config,
      connectionTimeoutMillis: 1500,
      ...place(),
    });
    // A connection that breaks while it is lent out says so by an event; unheard, that would end the process.
    this.on("error", () => undefined);
    const query = this.query.bind(this) as (...args: unknown[]) => unknown;
    this.query = ((config: unknown, values: unknown, callback: unknown) =>
      query(named(config, values), values, callback)) as typeof this.query;
  }

  override connect(): Promise<this>;
  override connect(callback: (error?: Error) => void): void;
  override connect(callback?: (error?: Error) => void): Promise<this> | undefined {
    const connected = connectUnlessStalled(() => super.connect()).then(() => this);
    if (callback === undefined) return connected;
    connected.then(() => callback(), callback);
  }
}

/** For libraries that speak to Postgres themselves. */
export function connectionString(): string {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  return `postgresql://pivotal@localhost/pivotal?host=${encodeURIComponent(embeddedServer().host)}`;
}

/** Asked at each connect: the embedded server may be restarted, or start later than this process. */
function place(): ClientConfig {
  if (env.DATABASE_URL !== undefined) return { connectionString: env.DATABASE_URL };
  return { user: "pivotal", database: "pivotal", ...embeddedServer() };
}

function embeddedServer(): { host: string; port: number } {
  const dataDir = join(env.DATA_DIR, "db");
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { host: lines[4] || dataDir, port: Number(lines[3]) || 5432 };
  } catch {
    return { host: dataDir, port: 5432 };
  }
}

const maxNames = 1000;
const names = new Map<string, string>();

/** A name makes the server keep the plan, which halves the cost of a short query. */
function named(config: unknown, values: unknown): unknown {
  if (!isUnnamed(config) || !Array.isArray(values) || values.length === 0) return config;
  let name = names.get(config.text);
  if (name === undefined) {
    // Texts of ever new shapes are not worth the server's memory.
    if (names.size === maxNames) return config;
    name = `q${names.size}`;
    names.set(config.text, name);
  }
  return { ...config, name };
}

function isUnnamed(config: unknown): config is { text: string } {
  if (typeof config !== "object" || config === null || !("text" in config)) return false;
  return typeof config.text === "string" && !("name" in config && config.name !== undefined);
}
