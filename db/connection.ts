import { readFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { dirname, join } from "node:path";
import postgres from "postgres";
import { env } from "@/lib/env";

type Options = NonNullable<Parameters<typeof postgres>[1]>;
/** `socket` is an option of postgres.js that its types leave out. */
type SocketOptions = Options & { socket?: () => Socket };

export function openSql(options: Options): postgres.Sql {
  const shared: Options = {
    connect_timeout: 2,
    // The default grows to 20 seconds, and queries wait for it: too long after the database is back.
    backoff: () => 0.1,
    onnotice: () => undefined,
    ...options,
    connection: { application_name: "pivotal", ...options.connection },
  };
  if (env.DATABASE_URL !== undefined) return postgres(env.DATABASE_URL, shared);
  const embedded: SocketOptions = {
    ...shared,
    user: "pivotal",
    database: "pivotal",
    socket: () => createConnection(embeddedSocketPath()),
  };
  return postgres(embedded);
}

/** For libraries that speak to Postgres themselves. */
export function connectionString(): string {
  if (env.DATABASE_URL !== undefined) return env.DATABASE_URL;
  return `postgresql://pivotal@localhost/pivotal?host=${encodeURIComponent(dirname(embeddedSocketPath()))}`;
}

/** Read at each connect: the embedded server may have been restarted, or may start later than this process. */
function embeddedSocketPath(): string {
  const dataDir = join(env.DATA_DIR, "db");
  try {
    const lines = readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
    return join(lines[4] ?? dataDir, `.s.PGSQL.${lines[3] ?? "5432"}`);
  } catch {
    return join(dataDir, ".s.PGSQL.5432");
  }
}
