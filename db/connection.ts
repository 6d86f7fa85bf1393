import { readFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { join } from "node:path";
import type { LinkSettings, Place } from "@/db/link";
import { env } from "@/lib/env";

/** Where the database is, and what each connection sets there. */
export function linkSettings(session: Record<string, number> = {}): LinkSettings {
  const options = { connect_timeout: 1.5, connection: { application_name: "pivotal", ...session } };
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, options, openSocket: socketTo };
  return {
    url: undefined,
    options: { ...options, user: "pivotal", database: "pivotal" },
    // Asked at each connect: the embedded server may be restarted, or start later than this process.
    openSocket: () => createConnection(socketFile(embeddedServer())),
  };
}

/** For libraries that speak to Postgres themselves. */
export function connectionString(): string {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  return `postgresql://pivotal@localhost/pivotal?host=${encodeURIComponent(embeddedServer().folder)}`;
}

function socketTo({ path, host: [host = "localhost"], port: [port = 5432] }: Place): Socket {
  if (path) return createConnection(path);
  // postgres.js takes the name for the certificate from the socket.
  return Object.assign(createConnection(port, host), { host });
}

function socketFile({ folder, port }: { folder: string; port: string }): string {
  return join(folder, `.s.PGSQL.${port}`);
}

function embeddedServer(): { folder: string; port: string } {
  const dataDir = join(env.DATA_DIR, "db");
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return { folder: lines[4] || dataDir, port: lines[3] || "5432" };
  } catch {
    return { folder: dataDir, port: "5432" };
  }
}
